import { ResetButton } from '../parts/ResetButton.tsx';
import { useDemoControls } from '../session/useDemoControls.ts';

/** The way to start the demo over. Absent where the backend does not allow it. */
export function ResetDemo() {
  return useDemoControls() ? <ResetButton /> : null;
}
