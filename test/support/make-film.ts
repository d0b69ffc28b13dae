import { join } from 'node:path';
import type { FilmPlan, SceneRecord } from '../../shared/domain/film.ts';
import { fitLoudness } from '../../shared/adapters/media/fit-loudness.ts';
import { mixSound } from '../../shared/adapters/media/mix-sound.ts';
import { muxFilm } from '../../shared/adapters/media/mux-film.ts';
import { computedBed } from '../../shared/adapters/media/open-bed.ts';
import type { Job } from '../../shared/ports/media.ts';
import { makeSegment, makeVoice, type SegmentRequest } from './make-media.ts';
import { DEFAULT_CAPTIONS } from './make-video.ts';

export const WIDTH = 144;
export const HEIGHT = 256;
export const FRAME_RATE = 30;

export type RenderedScene = SceneRecord & { readonly segmentPath: string; readonly voicePath: string };

export interface SceneRequest {
  readonly frames: number;
  /** One word each. */
  readonly spoken: readonly (readonly [from: number, to: number])[];
  /** Says nothing although words are planned. */
  readonly mute?: boolean;
  readonly luma?: SegmentRequest['luma'];
}

/** Three scenes of about ten seconds in all, with lengths that are no whole GOPs. */
export const SCENES: readonly SceneRequest[] = [
  {
    frames: 97,
    spoken: [
      [0.35, 1.5],
      [1.55, 2.8],
    ],
  },
  {
    frames: 110,
    spoken: [
      [0.1, 1.2],
      [1.3, 3.2],
    ],
  },
  {
    frames: 101,
    spoken: [
      [0.1, 1.6],
      [1.7, 2.6],
    ],
  },
];

export const makeJob = (folder: string, change: Partial<Job> = {}): Job => ({
  folder,
  signal: new AbortController().signal,
  progress: () => {},
  ...change,
});

/** Voice and segment of each scene, as the render stage leaves them. */
export const makeScenes = (
  folder: string,
  requests: readonly SceneRequest[] = SCENES,
): Promise<readonly RenderedScene[]> =>
  Promise.all(
    requests.map(async ({ frames, spoken, mute, luma }, index) => {
      const voicePath = join(folder, `voice-${index}.flac`);
      const segmentPath = join(folder, `segment-${index}.mp4`);
      await makeVoice({ path: voicePath, frames, spoken: mute ? [] : spoken, seed: index });
      const size = { width: WIDTH, height: HEIGHT, frameRate: FRAME_RATE };
      await makeSegment({ path: segmentPath, frames, ...size, ...(luma && { luma }) });
      const words = spoken.map(([start, end], word) => ({ text: `word${index}${word}`, start, end }));
      const provenance = [
        { kind: 'voice', name: 'test voice', source: 'test', author: 'test', licence: 'MIT' } as const,
      ];
      return { index, segmentKey: `segment-${index}`, frames, words, provenance, voicePath, segmentPath };
    }),
  );

export const makePlan = (scenes: readonly SceneRecord[]): FilmPlan => ({
  schema: 1,
  title: 'Sea & <salt>',
  look: {
    width: WIDTH,
    height: HEIGHT,
    frameRate: FRAME_RATE,
    niche: 'facts',
    tone: 'conversational',
    voice: 'slt',
    captions: DEFAULT_CAPTIONS,
    quality: 'standard',
  },
  scenes: scenes.map(({ index, words }) => ({
    index,
    narration: words.map(({ text }) => text).join(' '),
    role: 'body',
    pauseAfter: 0.35,
    pauseBefore: 0,
    shots: [
      {
        fromWord: 0,
        composition: 'hero',
        subject: '1f30a',
        companions: [],
        because: 'sea',
        camera: 'push-in',
        palette: 0,
        seed: 1,
      },
    ],
  })),
  writer: { name: 'test', detail: '' },
  seed: 5,
});

/** Mixes and joins scenes into a film as the assembler does, without captions and thumbnail. */
export const makeFilm = async (
  folder: string,
  scenes: readonly RenderedScene[],
  change: { readonly editPcm?: (path: string) => Promise<void> } = {},
): Promise<string> => {
  const { signal, progress } = makeJob(folder);
  const track = { scenes, frameRate: FRAME_RATE, signal };
  const [pcmPath, soundPath, path] = ['mix.f32', 'sound.m4a', 'film.mp4'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const mixed = await mixSound({
    track,
    openBed: computedBed({ mood: 'curious', seed: 5, fadeOut: 1.2 }),
    path: pcmPath,
    progress,
  });
  await change.editPcm?.(pcmPath);
  await fitLoudness({ ...mixed, pcmPath, path: soundPath, signal, progress });
  await muxFilm({ track, soundPath, path, tags: {}, progress });
  return path;
};
