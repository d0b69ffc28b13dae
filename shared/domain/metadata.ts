/** What goes with a film to where it is shown: title, description with chapters and credits, tags, provenance, timings. */
import type { FilmPlan, SceneRecord } from './film.ts';
import { planChapters, type Chapter } from './planning/plan-chapters.ts';
import type { Provenance } from './provenance.ts';
import { mergeProvenance } from './merge-provenance.ts';
import { nameTopics } from './name-topics.ts';
import { ALL_TAG_CHARACTERS, countTags, splitTags, TAG_CHARACTERS, TAGS } from './tags.ts';
import { clipText } from './shorten-text.ts';
import type { Stage } from './video.ts';

/** YouTube's bounds (SECURITY §4). */
const MAX_TITLE = 100;
const MAX_DESCRIPTION_BYTES = 5000;

/** The opening that a description quotes, in characters. */
const MAX_OPENING = 300;
/** Less does not say what a film is about. */
const SHORT_OPENING = 140;

export interface Timing {
  readonly stage: Stage;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly seconds: number;
}

export interface Metadata {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly provenance: readonly Provenance[];
  /** Seconds of the film. */
  readonly duration: number;
  readonly loudness: { readonly integratedLufs: number; readonly truePeakDbtp: number };
  /** Start and end in the film, in seconds. */
  readonly scenes: readonly {
    readonly index: number;
    readonly start: number;
    readonly end: number;
    readonly narration: string;
  }[];
  /** As the description lists them: none, or three and more. */
  readonly chapters: readonly Chapter[];
  readonly stages: readonly Timing[];
}

// Neither may stand in a title, a description or a tag; these look alike and are allowed.
const replaceAngles = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...Map.groupBy(items, key).values()].flatMap((same) => same.slice(0, 1));

/** The words too come from somewhere; their rights are those of the text that they were made from. */
const scriptProvenance = ({ title, writer }: FilmPlan): Provenance => ({
  kind: 'script',
  name: title,
  source: writer.detail,
  author: writer.name,
  licence: 'as the text that it was made from',
});

/** What a viewer calls it. What is the owner's own is listed, and credited to nobody. */
const CREDITED: Readonly<Partial<Record<Provenance['kind'], string>>> = {
  voice: 'Voice',
  illustration: 'Pictures',
  font: 'Font',
  music: 'Music',
};

const creditOf = ({ kind, name, set = name, author, licence, url }: Provenance): string[] => {
  const what = CREDITED[kind];
  const where = url === undefined ? '' : ` ${url}`;
  return what === undefined ? [] : [`${what}: ${set} by ${author} (${licence})${where}`];
};

/** A line for each work and licence, not for each picture of a set. */
const writeCredits = (provenance: readonly Provenance[]): string[] => [
  ...new Set(provenance.flatMap(creditOf)),
];

const fitBytes = (lines: readonly string[]): string => {
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MAX_DESCRIPTION_BYTES) break;
    kept.push(line);
  }
  return kept.join('\n').trim();
};

/** As many of the first scenes as say something and fit. */
const quoteOpening = ([first = '', ...rest]: readonly string[]): string => {
  let opening = first;
  for (const narration of rest) {
    const longer = `${opening} ${narration}`;
    if (opening.length >= SHORT_OPENING || longer.length > MAX_OPENING) break;
    opening = longer;
  }
  return opening;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** 0:00 and 1:02:03, as players find them in a description. */
const formatStart = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${hours > 0 ? twoDigits(minutes) : minutes}:${twoDigits(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

/** At most 5,000 bytes of UTF-8, whole lines: the opening, the chapters, the credits. */
export const writeDescription = (film: {
  readonly opening: string;
  readonly chapters: readonly Chapter[];
  readonly provenance: readonly Provenance[];
}): string => {
  const credits = writeCredits(film.provenance);
  const lines = [
    clipText(film.opening, MAX_OPENING),
    ...section(film.chapters.map(({ start, title }) => `${formatStart(start)} ${title}`)),
    ...section(credits.length > 0 ? ['Credits', ...credits] : []),
  ];
  return fitBytes(lines.map(replaceAngles));
};

/** The tags that fit, in their order, each once whatever its case. */
export const chooseTags = (tags: readonly string[]): string[] => {
  const wanted = uniqueBy(splitTags(tags.map(replaceAngles)), (tag) => tag.toLowerCase());
  const chosen: string[] = [];
  for (const tag of wanted.filter((each) => Array.from(each).length <= TAG_CHARACTERS)) {
    if (chosen.length === TAGS || countTags([...chosen, tag]) > ALL_TAG_CHARACTERS) break;
    chosen.push(tag);
  }
  return chosen;
};

const placeScenes = (plan: FilmPlan, records: readonly SceneRecord[]): Metadata['scenes'] => {
  let frame = 0;
  return records.map(({ index, frames }) => {
    const start = frame / plan.look.frameRate;
    frame += frames;
    const end = frame / plan.look.frameRate;
    return { index, start, end, narration: plan.scenes[index]?.narration ?? '' };
  });
};

/** Pure. `provenance` is that of the film's assets, with repetitions. */
export const writeMetadata = (film: {
  readonly title: string;
  readonly tags: readonly string[];
  readonly plan: FilmPlan;
  readonly records: readonly SceneRecord[];
  readonly provenance: readonly Provenance[];
  readonly duration: number;
  readonly loudness: Metadata['loudness'];
  readonly stages: readonly Timing[];
}): Metadata => {
  const { plan, records, duration, loudness, stages } = film;
  const provenance = mergeProvenance([scriptProvenance(plan)], film.provenance);
  const scenes = placeScenes(plan, records);
  const starts = scenes.map(({ start }) => start);
  const chapters = planChapters(plan, starts, duration).map((chapter) => ({
    ...chapter,
    title: replaceAngles(chapter.title),
  }));
  const opening = quoteOpening(plan.scenes.map(({ narration }) => narration));
  return {
    title: clipText(replaceAngles(film.title), MAX_TITLE),
    description: writeDescription({ opening, chapters, provenance }),
    tags: chooseTags([...(film.tags.length === 0 ? nameTopics(plan) : film.tags), plan.look.niche]),
    provenance,
    duration,
    loudness,
    scenes,
    chapters,
    stages,
  };
};
