import { createFilmAssembler } from '../../../shared/adapters/media/assemble-film.ts';
import { workerChain } from '../../../shared/queue/worker-chain.ts';
import { assembleFilm } from '../../../shared/use-cases/assemble-film.ts';
import { leaveNothing } from '../../../shared/use-cases/leave-nothing.ts';
import { openWorker } from '../dependencies.ts';

const worker = openWorker();

/** Joins the scenes to a film with its sound, captions and thumbnail. */
export const handler = workerChain({
  ...worker,
  stage: 'assemble',
  run: leaveNothing(worker)(assembleFilm({ ...worker, assembleFilm: createFilmAssembler() })),
});
