import { loadEmojiIndex } from '../../../shared/adapters/visuals/emoji-index.ts';
import { createFilmPlanner } from '../../../shared/adapters/writers/create-film-planner.ts';
import { createScriptWriter } from '../../../shared/adapters/writers/create-script-writer.ts';
import type { ModelUse } from '../../../shared/adapters/writers/model/ask-model.ts';
import { readEnvironment, WRITER_ENVIRONMENT } from '../../../shared/config/environment.ts';
import { isKnownPicture } from '../../../shared/domain/planning/draft-scenes.ts';
import { trackScriptGeneration } from '../../../shared/observability/track.ts';
import { workerChain } from '../../../shared/queue/worker-chain.ts';
import { draftScript } from '../../../shared/use-cases/draft-script.ts';
import { leaveNothing } from '../../../shared/use-cases/leave-nothing.ts';
import { writeScript } from '../../../shared/use-cases/write-script.ts';
import { openWorker } from '../dependencies.ts';

const environment = readEnvironment(WRITER_ENVIRONMENT);
const worker = openWorker(environment.SCRIPT_MODEL);
const countTokens = ({ input, output }: ModelUse): void => {
  worker.meter.add('inputTokens', input);
  worker.meter.add('outputTokens', output);
};
const media = {
  writeScript: trackScriptGeneration(createScriptWriter(environment, worker.clock, countTokens)),
  planFilm: createFilmPlanner(loadEmojiIndex),
  knowsPicture: (words: string) => isKnownPicture(words, loadEmojiIndex()),
};
const deps = { ...worker, ...media };

/** Writes the script and plans the film's scenes; writes scripts on their own. */
export const handler = workerChain({
  ...worker,
  stage: 'write-script',
  run: leaveNothing(worker)(writeScript(deps)),
  takeScript: draftScript(deps),
});
