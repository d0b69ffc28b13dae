import { createFilmChecker } from '../../../shared/adapters/media/check-film.ts';
import { workerChain } from '../../../shared/queue/worker-chain.ts';
import { checkFilm } from '../../../shared/use-cases/check-film.ts';
import { leaveNothing } from '../../../shared/use-cases/leave-nothing.ts';
import { openWorker } from '../dependencies.ts';

const worker = openWorker();

/** Measures the finished file before anybody sees it. */
export const handler = workerChain({
  ...worker,
  stage: 'check',
  run: leaveNothing(worker)(checkFilm({ ...worker, checkFilm: createFilmChecker() })),
});
