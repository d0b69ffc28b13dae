/** What a film is made from. Pure. */
import { deriveTitle } from './derive-title.ts';
import type { FieldError } from './errors.ts';
import { SOURCE_TEXT_BYTES } from './limits.ts';
import type { OwnSound } from './own-sound.ts';
import { capitalise } from './planning/text/capitalise.ts';
import type { OwnPicture } from './provenance.ts';
import { describeUnshown, describeUnshownProse, isUnsayable, UNSAYABLE } from './readable-text.ts';

export const SOURCE_TYPES = ['script', 'notes', 'scenes', 'topic'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** `script` is narrated as written; `notes` is condensed to the duration. */
export interface TextSource {
  readonly type: 'script' | 'notes';
  readonly text: string;
  /** Narrations of an earlier film of these notes, by scene. */
  readonly told?: readonly string[] | undefined;
}

/** One scene as the author spells it out; `picture` is words that choose its illustration. */
export interface SceneText {
  readonly text: string;
  readonly picture?: string | undefined;
  /** The owner's own, which is shown instead: held by the video. No client can say it; they name an upload. */
  readonly image?: OwnPicture | undefined;
  /** The owner's own voice that says the text: held by the video. */
  readonly recording?: OwnSound | undefined;
  /** False where it goes on with the paragraph before: a shorter pause. */
  readonly paragraph?: boolean | undefined;
}

export interface ScenesSource {
  readonly type: 'scenes';
  readonly scenes: readonly SceneText[];
  /** Who wrote them, where a saved script is filmed: provenance. No client can say it. */
  readonly writer?: { readonly name: string; readonly detail: string };
}

/** A subject to write about; `keywords` are words that the text should touch. */
export interface TopicSource {
  readonly type: 'topic';
  readonly topic: string;
  readonly keywords?: readonly string[] | undefined;
}

export type Source = TextSource | ScenesSource | TopicSource;

/** A script is given as its text, or as one that is saved. */
export interface ScriptChoice {
  readonly type: 'script';
  readonly text?: string | undefined;
  readonly scriptId?: string | undefined;
}

/**
 * A scene as a client spells it out: its picture by words, or one of theirs by the id of its upload; so is the
 * recording of its text.
 */
export interface SceneChoice extends Omit<SceneText, 'image' | 'recording'> {
  readonly upload?: string | undefined;
  readonly recording?: string | undefined;
}

export interface ScenesChoice {
  readonly type: 'scenes';
  readonly scenes: readonly SceneChoice[];
}

/** What a video is asked for with. */
export type RequestedSource = ScriptChoice | ScenesChoice | Exclude<Source, ScenesSource>;

const NO_WORD = 'has no word to narrate; write at least one sentence';

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Of a web address only the host is said, and that alone is no sentence. */
const ADDRESS = /\bhttps?:\/\/\S+/gu;

/** Of notes only some sentences are told, so what cannot be shown may well be left out. */
const describeUnread = ({ type, text }: TextSource): string | undefined => {
  if (isUnsayable(text)) return UNSAYABLE;
  return type === 'script' ? describeUnshownProse(text) : undefined;
};

const findTextProblems = (source: TextSource): FieldError[] => {
  const { text } = source;
  const unread = describeUnread(source);
  const bytes = Buffer.byteLength(text);
  const tooLong = `has ${bytes} bytes; the limit is ${SOURCE_TEXT_BYTES}. Split it into several videos`;
  return [
    ...(bytes > SOURCE_TEXT_BYTES ? [{ pointer: '/source/text', detail: tooLong }] : []),
    ...(hasWord(text.replaceAll(ADDRESS, '')) ? [] : [{ pointer: '/source/text', detail: NO_WORD }]),
    ...(unread === undefined ? [] : [{ pointer: '/source/text', detail: unread }]),
  ];
};

const findUnshown = (text: string | undefined, pointer: string): FieldError[] => {
  const detail = describeUnshownProse(text ?? '');
  return detail === undefined ? [] : [{ pointer, detail }];
};

/** Of whole scenes or of edits to some; `pointer` is where their list stands in the request's body. */
export const findSceneProblems = (
  scenes: readonly {
    readonly text?: string | undefined;
    readonly picture?: string | undefined;
    readonly upload?: string | undefined;
  }[],
  pointer: string,
): FieldError[] =>
  scenes.flatMap(({ text, picture, upload }, at) => [
    ...(picture === undefined || upload === undefined
      ? []
      : [{ pointer: `${pointer}/${at}`, detail: 'has both; give either picture or upload' }]),
    ...(text === undefined || hasWord(text) ? [] : [{ pointer: `${pointer}/${at}/text`, detail: NO_WORD }]),
    ...findUnshown(text, `${pointer}/${at}/text`),
    ...(picture === undefined || hasWord(picture)
      ? []
      : [{ pointer: `${pointer}/${at}/picture`, detail: 'has no word to choose a picture by' }]),
  ]);

/** Of all scenes of a film: whoever records a text says it in any language. */
export const findUnsaidScenes = (
  scenes: readonly { readonly text: string; readonly recording?: unknown }[],
  pointer: string,
): FieldError[] => {
  const voiced = scenes.filter(({ recording }) => recording === undefined).map(({ text }) => text);
  return isUnsayable(voiced.join('\n')) ? [{ pointer, detail: UNSAYABLE }] : [];
};

const findTopicProblems = ({ topic, keywords = [] }: TopicSource): FieldError[] => [
  ...(hasWord(topic) ? [] : [{ pointer: '/source/topic', detail: 'has no word; say what it is about' }]),
  ...(isUnsayable(topic) ? [{ pointer: '/source/topic', detail: UNSAYABLE }] : []),
  ...keywords.flatMap((keyword, at) =>
    hasWord(keyword) ? [] : [{ pointer: `/source/keywords/${at}`, detail: 'has no word' }],
  ),
];

const findWordProblems = (source: Source | ScenesChoice): FieldError[] => {
  if (source.type === 'scenes')
    return [
      ...findSceneProblems(source.scenes, '/source/scenes'),
      ...findUnsaidScenes(source.scenes, '/source/scenes'),
    ];
  if (source.type === 'topic') return findTopicProblems(source);
  return findTextProblems(source);
};

/** A title for a film that was given none, at most 100 characters. */
export const titleOf = (source: Source | ScenesChoice): string => {
  if (source.type === 'scenes') return capitalise(deriveTitle(source.scenes[0]?.text ?? ''));
  return capitalise(deriveTitle(source.type === 'topic' ? source.topic : source.text));
};

const findOwnTitleProblems = (source: Source | ScenesChoice): FieldError[] => {
  const title = titleOf(source);
  const unshown = describeUnshown(title);
  const detail = `is not given, and the text’s own, “${title}”, ${unshown}; give one`;
  return unshown === undefined ? [] : [{ pointer: '/title', detail }];
};

/** What a schema cannot say of a source, and of the title that it gives where there is no other. */
export const findSourceProblems = (
  source: Source | ScenesChoice,
  title: string | undefined,
): FieldError[] => {
  const problems = findWordProblems(source);
  return problems.length === 0 && title === undefined ? findOwnTitleProblems(source) : problems;
};

const EITHER = 'give either text or scriptId';

/** As `findSourceProblems`, of a request that may name a saved script. */
export const findChoiceProblems = (source: RequestedSource, title: string | undefined): FieldError[] => {
  if (source.type !== 'script' || !('scriptId' in source) || source.scriptId === undefined)
    return source.type === 'script' && source.text === undefined
      ? [{ pointer: '/source/text', detail: `is required; ${EITHER}` }]
      : findSourceProblems(source as Source, title);
  return source.text === undefined ? [] : [{ pointer: '/source', detail: `has both; ${EITHER}` }];
};

/** Of a title that was given; `advice` is what to do where none is wanted. A thumbnail draws it. */
export const findTitleProblems = (title: string | undefined, advice: string): FieldError[] => {
  if (title?.trim() === '') return [{ pointer: '/title', detail: `is blank; leave it out${advice}` }];
  const detail = describeUnshown(title ?? '');
  return detail === undefined ? [] : [{ pointer: '/title', detail }];
};
