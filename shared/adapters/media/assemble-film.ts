import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FacelessError } from '../../domain/errors.ts';
import { mergeProvenance } from '../../domain/merge-provenance.ts';
import { filmCaptions } from '../../domain/subtitles/film-captions.ts';
import { formatSrt, formatVtt } from '../../domain/subtitles/format-subtitles.ts';
import type { AssembledFilm, AssembleFilm, Job } from '../../ports/media.ts';
import { drawThumbnail } from '../visuals/draw-thumbnail.ts';
import { fitLoudness } from './fit-loudness.ts';
import type { Loudness } from './measure-loudness.ts';
import { asMediaWork, throwIfCancelled } from './media-errors.ts';
import { mixSound, type MixRequest } from './mix-sound.ts';
import { muxFilm } from './mux-film.ts';
import { chooseBed } from './open-bed.ts';

type FilmInput = Parameters<AssembleFilm>[0];

/** Shares of the whole work, as measured where the mix needs no limiter; the rest is the thumbnail's and joining. */
const MIX_SHARE = 0.45;
const ENCODE_SHARE = 0.35;

const stepProgress = (job: Job, from: number, share: number) => {
  let furthest = 0;
  return (fraction: number): void => {
    // A second try at the loudness starts over; what was reached stays reported.
    furthest = Math.max(furthest, Math.min(1, fraction));
    job.progress(from + share * furthest);
  };
};

/** Mixes and encodes the film's sound. Returns where it lies and what it measures. */
const makeSound = async (
  { plan, scenes }: FilmInput,
  job: Job,
  openBed: MixRequest['openBed'],
): Promise<{ readonly path: string; readonly loudness: Loudness }> => {
  const { frameRate } = plan.look;
  const [pcmPath, path] = [join(job.folder, 'mix.f32'), join(job.folder, 'sound.m4a')];
  const { signal } = job;
  const mixed = await mixSound({
    track: { scenes, frameRate, signal },
    openBed,
    path: pcmPath,
    progress: stepProgress(job, 0, MIX_SHARE),
  });
  const progress = stepProgress(job, MIX_SHARE, ENCODE_SHARE);
  const loudness = await fitLoudness({ ...mixed, pcmPath, path, signal, progress });
  await rm(pcmPath);
  return { path, loudness };
};

const writeSubtitles = async (
  { plan, scenes }: FilmInput,
  folder: string,
): Promise<Pick<AssembledFilm, 'srtPath' | 'vttPath'>> => {
  const captions = filmCaptions(scenes, plan.look.frameRate);
  const [srtPath, vttPath] = [join(folder, 'captions.srt'), join(folder, 'captions.vtt')];
  await writeFile(srtPath, formatSrt(captions));
  await writeFile(vttPath, formatVtt(captions));
  return { srtPath, vttPath };
};

const assemble = async (input: FilmInput, job: Job): Promise<AssembledFilm> => {
  const { plan, scenes, pictures } = input;
  const { frameRate } = plan.look;
  if (scenes.length === 0) throw new FacelessError('MEDIA_FAILED', 'A film needs at least one scene.');
  const bed = chooseBed(input, job.signal);
  const sound = await makeSound(input, job, bed.openBed);
  const videoPath = join(job.folder, 'video.mp4');
  await muxFilm({
    track: { scenes, frameRate, signal: job.signal },
    soundPath: sound.path,
    path: videoPath,
    tags: { title: plan.title },
    progress: stepProgress(job, MIX_SHARE + ENCODE_SHARE, 1 - MIX_SHARE - ENCODE_SHARE),
  });
  await rm(sound.path);
  const subtitles = await writeSubtitles(input, job.folder);
  throwIfCancelled(job.signal);
  const thumbnailPath = join(job.folder, 'thumbnail.jpg');
  await drawThumbnail({ plan, path: thumbnailPath, pictures });
  return {
    videoPath,
    thumbnailPath,
    ...subtitles,
    duration: scenes.reduce((sum, scene) => sum + scene.frames, 0) / frameRate,
    loudness: sound.loudness,
    provenance: mergeProvenance(...scenes.map((scene) => scene.provenance), [bed.provenance]),
  };
};

/**
 * Joins a film's segments and voices: mix with a bed, −14 LUFS, MP4 with fast start, captions as
 * SubRip and WebVTT, thumbnail. Memory does not grow with the film; the job's folder holds the mix meanwhile,
 * 23 MB a minute.
 */
export const createFilmAssembler = (): AssembleFilm => (input, job) =>
  asMediaWork('Assembling the film', job.signal, () => assemble(input, job));
