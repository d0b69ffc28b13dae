import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds before each further try: a local cloud that is started anew is there within them. */
const PAUSES_MS = [250, 500, 1000, 2000];

/** The API gave no answer, or none that it stands by: the same question may be asked again. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** What a failed connection means to a person. */
export function asUnreachable(apiUrl: string, cause: unknown): Unanswered {
  const inner: unknown = cause instanceof Error ? cause.cause : undefined;
  const code = (inner as NodeJS.ErrnoException | undefined)?.code ?? String(cause);
  return new Unanswered(
    `The local cloud at ${apiUrl} does not answer any more (${code}). Run the command again: what is finished is kept, and the rest is taken up by itself.`,
    { cause },
  );
}

/** Asks what may be asked twice until it is answered, or the patience is at its end. */
export async function askAgain<T>(ask: () => Promise<T>, pauses: readonly number[] = PAUSES_MS): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unanswered)) {
        throw error;
      }
      await wait(pause);
    }
  }
  return ask();
}
