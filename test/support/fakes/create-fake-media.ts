import { writeFile } from 'node:fs/promises';
import type { Source } from '../../../shared/domain/source.ts';
import type { FilmPlan, QualityFinding } from '../../../shared/domain/film.ts';
import type { Provenance } from '../../../shared/domain/provenance.ts';
import type {
  AssembleFilm,
  CheckFilm,
  DrawScene,
  KnowsPicture,
  PlaceRecording,
  PlanFilm,
  ScriptWriter,
  SpeakScene,
} from '../../../shared/ports/media.ts';

export interface FakeMedia {
  readonly writeScript: ScriptWriter;
  readonly planFilm: PlanFilm;
  readonly knowsPicture: KnowsPicture;
  readonly speakScene: SpeakScene;
  readonly placeRecording: PlaceRecording;
  readonly drawScene: DrawScene;
  readonly assembleFilm: AssembleFilm;
  readonly checkFilm: CheckFilm;
}

export const PASSED: QualityFinding = { check: 'loudness', ok: true, measured: '-14', wanted: '-14' };

const voice: Provenance = { kind: 'voice', name: 'slt', source: 'Flite', author: 'CMU', licence: 'CMU' };

const makePlan = ({ script, look, seed }: Parameters<PlanFilm>[0]): FilmPlan => ({
  schema: 1,
  title: script.title,
  look,
  seed,
  writer: script.writer,
  scenes: script.scenes.map(({ narration }, index) => ({
    index,
    narration,
    role: 'body',
    pauseBefore: 0,
    pauseAfter: 0.35,
    shots: [],
  })),
});

const linesOf = (source: Source): string[] => {
  if (source.type === 'scenes') return source.scenes.map(({ text }) => text);
  return (source.type === 'topic' ? source.topic : source.text).split('\n');
};

const writeIn = async (folder: string, name: string): Promise<string> => {
  await writeFile(`${folder}/${name}`, name);
  return `${folder}/${name}`;
};

/** Media that take no time: a scene for each line of the text, a file for each result, every check passed. */
export const createFakeMedia = (change: Partial<FakeMedia> = {}): FakeMedia => ({
  writeScript: async ({ title, source }) => ({
    title,
    scenes: linesOf(source).map((narration) => ({ narration, paragraphStart: false })),
    writer: { name: 'lines', detail: 'test' },
  }),
  planFilm: async (input) => makePlan(input),
  knowsPicture: () => true,
  speakScene: async (_input, job) => ({
    voicePath: await writeIn(job.folder, 'voice.flac'),
    duration: 2,
    frames: 60,
    words: [],
    provenance: [voice],
  }),
  placeRecording: async ({ recording }, job) => ({
    voicePath: await writeIn(job.folder, 'voice.flac'),
    duration: 2,
    frames: 60,
    words: [],
    timing: 'aligned',
    provenance: [recording.provenance],
  }),
  drawScene: async (_input, job) => ({
    segmentPath: await writeIn(job.folder, 'segment.mp4'),
    provenance: [],
  }),
  assembleFilm: async ({ scenes }, job) => ({
    videoPath: await writeIn(job.folder, 'film.mp4'),
    thumbnailPath: await writeIn(job.folder, 'thumb.jpg'),
    srtPath: await writeIn(job.folder, 'film.srt'),
    vttPath: await writeIn(job.folder, 'film.vtt'),
    duration: 4,
    loudness: { integratedLufs: -14, truePeakDbtp: -2 },
    provenance: scenes.flatMap((scene) => scene.provenance),
  }),
  checkFilm: async () => [PASSED],
  ...change,
});
