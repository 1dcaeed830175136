/** One thing that a transport or a backend must do. */
export interface ConformanceCheck {
  /** Fits `it(title, run)`. */
  title: string;
  /** What it comes from, and where that stands. */
  rule: string;
  /** Set when it is not run, because its situation was left out by name: `run` then does nothing, and the title says so. */
  notArranged?: string | undefined;
  /**
   * @throws {ConformanceError} when the rule is broken, or when the situation that it needs is neither arranged nor left out.
   */
  run: () => Promise<void>;
}

/** A broken rule, or a situation that was not arranged. The message says what happened, the rule, and what to do. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

/** How each situation is arranged: asked anew by every check that needs it. */
export type Arrangements<Situations> = {
  [Name in keyof Situations]?: (() => Situations[Name] | Promise<Situations[Name]>) | undefined;
};

/** What a suite is made from. */
export interface Arranged<Situations> {
  situations: Arrangements<Situations>;
  /** Situations that cannot be arranged. Their checks are listed by name, as not arranged. */
  without?: readonly (keyof Situations & string)[] | undefined;
}

/** What a check says of itself. */
export interface CheckText {
  title: string;
  rule: string;
  /** What to do when it fails. */
  remedy: string;
}

/** Makes a check of a suite, once its situations are known. */
export type MakeCheck<Situations> = (arranged: Arranged<Situations>) => ConformanceCheck;

/** A check that needs one situation. `verify` throws what `demand` throws. */
export type DefineCheck<Situations> = <Name extends keyof Situations & string>(
  needs: Name,
  text: CheckText,
  verify: (situation: Situations[Name]) => Promise<void>,
) => MakeCheck<Situations>;

/** The definer of a suite's checks. */
export function checksIn<Situations>(): DefineCheck<Situations> {
  return (needs, { title, rule, remedy }, verify) =>
    ({ situations, without = [] }) => {
      if (without.includes(needs)) {
        const name = `${title} [not arranged: ${needs}]`;
        return { title: name, rule, notArranged: needs, run: () => Promise.resolve() };
      }
      return {
        title,
        rule,
        run: async () => {
          const arrange = situations[needs];
          if (arrange === undefined) {
            throw new ConformanceError(`Not arranged: ${needs}. Arrange it, or name it in \`without\`.`);
          }
          const situation = await arrange();
          try {
            await verify(situation);
          } catch (cause) {
            if (!(cause instanceof Broken)) throw cause;
            const toDo = cause.remedy ?? remedy;
            throw new ConformanceError(`${cause.message}\nRule: ${rule}\nTo do: ${toDo}`, { cause });
          }
        },
      };
    };
}

/** What was seen instead of what the rule says. */
class Broken extends Error {
  override readonly name = 'Broken';
  readonly remedy: string | undefined;

  constructor(what: string, remedy: string | undefined) {
    super(what);
    this.remedy = remedy;
  }
}

/**
 * Breaks off the check when something is not as it must be. `what` says what was seen, and nothing personal; `remedy` what to
 * do, where it is something else than what the check says.
 */
export function demand(isSo: boolean, what: string, remedy?: string): asserts isSo {
  if (!isSo) throw new Broken(what, remedy);
}

/** What a promise rejects with; a check that expects a failure must not take a value for one. */
export async function failureOf(what: string, work: Promise<unknown>, patienceMs: number): Promise<unknown> {
  const outcome = await inTime(what, settled(work), patienceMs);
  demand('failure' in outcome, `${what} was fulfilled, where it must fail.`);
  return outcome.failure;
}

/** What a promise is fulfilled with. */
export async function valueOf<Value>(what: string, work: Promise<Value>, patienceMs: number): Promise<Value> {
  const outcome = await inTime(what, settled(work), patienceMs);
  demand('value' in outcome, `${what} failed: ${'failure' in outcome ? kindOf(outcome.failure) : ''}.`);
  return outcome.value;
}

/** Its name and code, without its words, which may be personal. */
export function kindOf(failure: unknown): string {
  if (!(failure instanceof Error)) return typeof failure;
  const code = 'code' in failure && typeof failure.code === 'string' ? ` (${failure.code})` : '';
  return failure.name + code;
}

type Outcome<Value> = { value: Value } | { failure: unknown };

function settled<Value>(work: Promise<Value>): Promise<Outcome<Value>> {
  return work.then(
    (value) => ({ value }),
    (failure: unknown) => ({ failure }),
  );
}

async function inTime<Value>(what: string, work: Promise<Value>, patienceMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  const done = await Promise.race([work.then((value) => ({ value })), late]);
  clearTimeout(timer);
  demand(done !== undefined, `${what} had not ended after ${String(patienceMs)} ms.`);
  return done.value;
}
