import type { SavedScript } from '../domain/saved-script.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { Clock, SendScript } from '../ports/world.ts';
import { toScriptMessage } from './create-script.ts';
import { settleScript } from './settle-script.ts';
import { pauseAfter, sweepDue } from './sweep-due.ts';

export interface SweepScriptsDeps {
  readonly scripts: Pick<ScriptStore, 'change' | 'listDue' | 'postpone'>;
  readonly sendScript: SendScript;
  readonly clock: Clock;
  /** Hears of a script that could not be swept; the next tick meets it again. */
  readonly onScriptProblem: (script: SavedScript, problem: unknown) => void;
}

const failLate = async ({ scripts }: SweepScriptsDeps, script: SavedScript): Promise<void> => {
  const message = `The script was not written by ${script.deadline}.`;
  const change = { status: 'FAILED', error: { code: 'DEADLINE', message } } as const;
  await settleScript(scripts, { script, change, actor: 'tick:sweep' });
};

/** One tick over the scripts that wait: ends what is late, asks again for the others. Returns how many it looked at. */
export const sweepScripts = (deps: SweepScriptsDeps) => async (): Promise<number> =>
  sweepDue(deps.clock, {
    ...deps.scripts,
    end: async (script) => failLate(deps, script),
    ask: async (script, now) => {
      await deps.sendScript(toScriptMessage(script));
      return pauseAfter(script.updatedAt, now);
    },
    onProblem: deps.onScriptProblem,
  });
