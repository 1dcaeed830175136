import { SessionElement } from '../internal/SessionElement.ts';

/** `<fribillett-provider>`: one session for the elements within it. */
export class FribillettProvider extends SessionElement {}
