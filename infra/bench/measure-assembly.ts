import { join } from 'node:path';
import { fitLoudness } from '../../shared/adapters/media/fit-loudness.ts';
import { mixSound } from '../../shared/adapters/media/mix-sound.ts';
import { muxFilm } from '../../shared/adapters/media/mux-film.ts';
import { chooseBed } from '../../shared/adapters/media/open-bed.ts';
import { drawThumbnail } from '../../shared/adapters/visuals/draw-thumbnail.ts';
import type { AssembleFilm, Job } from '../../shared/ports/media.ts';
import { measureWork } from './measure-work.ts';
import type { Spent } from './spent.ts';

type FilmInput = Parameters<AssembleFilm>[0];
export type LocalScene = FilmInput['scenes'][number];

export interface AssemblyCosts {
  /** Voices measured, bed generated, ducked and mixed. */
  readonly mixing: Spent;
  /** Brought to its loudness, limited where it has to be, encoded as AAC and measured again. */
  readonly mastering: Spent;
  readonly joining: Spent;
  readonly thumbnail: Spent;
}

/** The parts of `assemble`, each counted for itself. */
export async function measureAssembly(
  { plan, scenes }: FilmInput,
  { folder, signal, progress }: Job,
): Promise<{ readonly costs: AssemblyCosts; readonly videoPath: string }> {
  const { frameRate } = plan.look;
  const track = { scenes, frameRate, signal };
  const pcmPath = join(folder, 'mix.f32');
  const soundPath = join(folder, 'sound.m4a');
  const videoPath = join(folder, 'video.mp4');
  const { openBed } = chooseBed({ plan }, signal);
  const mix = await measureWork(async () => mixSound({ track, openBed, path: pcmPath, progress }));
  const mastering = await measureWork(async () =>
    fitLoudness({ ...mix.value, pcmPath, path: soundPath, signal, progress }),
  );
  const tags = { title: plan.title };
  const joining = await measureWork(async () =>
    muxFilm({ track, soundPath, path: videoPath, tags, progress }),
  );
  const thumbnail = await measureWork(async () =>
    drawThumbnail({ plan, path: join(folder, 'thumbnail.jpg') }),
  );
  const costs = {
    mixing: mix.spent,
    mastering: mastering.spent,
    joining: joining.spent,
    thumbnail: thumbnail.spent,
  };
  return { costs, videoPath };
}
