import type { SavedScript } from '../domain/saved-script.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { Clock, SendScript } from '../ports/world.ts';
import { toScriptMessage } from './create-script.ts';
import { settleScript } from './settle-script.ts';

export interface SweepScriptsDeps {
  readonly scripts: Pick<ScriptStore, 'change' | 'listDue' | 'postpone'>;
  readonly sendScript: SendScript;
  readonly clock: Clock;
  /** Hears of a script that could not be swept; the next tick meets it again. */
  readonly onScriptProblem: (script: SavedScript, problem: unknown) => void;
}

/** Scripts of one tick. */
const BATCH = 100;

/** Seconds between looks at one script: it takes the longer the longer it waits, so that a queue is not made longer. */
const SOON = 120;
const LATE = 600;

const failLate = async ({ scripts }: SweepScriptsDeps, script: SavedScript): Promise<void> => {
  const message = `The script was not written by ${script.deadline}.`;
  const change = { status: 'FAILED', error: { code: 'DEADLINE', message } } as const;
  await settleScript(scripts, { script, change, actor: 'tick:sweep' });
};

const sweepOne = async (deps: SweepScriptsDeps, script: SavedScript, now: Date): Promise<void> => {
  if (now.toISOString() >= script.deadline) {
    await failLate(deps, script);
    return;
  }
  await deps.sendScript(toScriptMessage(script));
  const age = (now.getTime() - Date.parse(script.updatedAt)) / 1000;
  const pause = Math.min(Math.max(age, SOON), LATE);
  const next = Math.min(now.getTime() + pause * 1000, Date.parse(script.deadline));
  await deps.scripts.postpone(script, new Date(next));
};

/** One tick over the scripts that wait: ends what is late, asks again for the others. Returns how many it looked at. */
export const sweepScripts = (deps: SweepScriptsDeps) => async (): Promise<number> => {
  const now = deps.clock.now();
  const due = await deps.scripts.listDue({ now, limit: BATCH });
  for (const script of due) {
    try {
      await sweepOne(deps, script, now);
    } catch (problem) {
      deps.onScriptProblem(script, problem);
    }
  }
  return due.length;
};
