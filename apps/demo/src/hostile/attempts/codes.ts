import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt } from '../attempt.ts';

const { conflict, malformed, slowed } = refusals;

/** A code that is somebody's, and that nobody has used yet. */
const rightCode = 'NT-4821-KARI';

const claim = (visitor: Visitor, pickupCode: string): Promise<Page> =>
  visitor.post('/personnel-ticket/claim', { pickupCode });

async function guess(visitor: Visitor, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    const { status } = await claim(visitor, `NT-${String(nth)}-GUESS`);
    if (status !== 409) throw new Error(`Guess ${String(nth)} was answered with ${String(status)}.`);
  }
}

/** Everybody guesses for themselves once, since what was counted for one attempt would count for the next. */
export const codeAttempts: readonly Attempt[] = [
  attempt('codes that are none', malformed, async (stage) => {
    const attacker = await stage.signedIn('dag');
    const codes = [
      '',
      '   ',
      'NT',
      'NT-1',
      "NT-1-' OR 1=1",
      'NT-<script>-A',
      'NT-1-A\nNT-2-B',
      `NT-1-${'A'.repeat(80)}`,
    ];
    return () => Promise.all(codes.map((code) => claim(attacker, code)));
  }),
  attempt("a code that is nobody's", conflict, async (stage) => {
    const attacker = await stage.signedIn('dag');
    return () => claim(attacker, 'NT-0000-NOBODY');
  }),
  attempt('a code that its owner has used', conflict, async (stage) => {
    const attacker = await stage.signedIn('bjorn');
    return () => claim(attacker, 'NT-1177-SOLVEIG');
  }),
  attempt('a sixth code within ten minutes, even the right one', slowed, async (stage) => {
    const attacker = await stage.signedIn('nils');
    await guess(attacker, 5);
    return () => claim(attacker, rightCode);
  }),
  attempt('a sixth code from another session', slowed, async (stage) => {
    await guess(await stage.signedIn('eva'), 5);
    const again = await stage.signedIn('eva');
    return () => claim(again, rightCode);
  }),
  attempt('thirty codes at once', slowed, async (stage) => {
    const attacker = await stage.signedIn('liv');
    const codes = Array.from({ length: 30 }, (_, nth) => `NT-${String(nth)}-GUESS`);
    return async () => {
      const answers = await Promise.all(codes.map((code) => claim(attacker, code)));
      const heard = answers.filter(({ status }) => status === 409);
      if (heard.length > 5) throw new Error(`${String(heard.length)} codes reached Entur.`);
      return answers.filter((answer) => !heard.includes(answer));
    };
  }),
];
