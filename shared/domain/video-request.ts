/** What a client may ask for, and what a request means without saying: pure. */
import { FacelessError, type FieldError } from './errors.ts';
import { DURATION_SECONDS } from './limits.ts';
import type { PublishOrder } from './publishing/plan-publish.ts';
import { findChoiceProblems, findTitleProblems, type RequestedSource } from './source.ts';
import { ALL_TAG_CHARACTERS, countTags, splitTags } from './tags.ts';
import type { Aspect, CaptionSettings, Niche, Quality, Tone, VideoSettings, Voice } from './video.ts';

type CaptionRequest = { readonly [Key in keyof CaptionSettings]?: CaptionSettings[Key] | undefined };

/** Music of the owner's own, by the id of its upload. */
export interface MusicChoice {
  readonly upload: string;
}

export type SettingsRequest =
  | {
      readonly aspect?: Aspect | undefined;
      readonly quality?: Quality | undefined;
      readonly captions?: CaptionRequest | undefined;
      readonly voice?: Voice | undefined;
      readonly niche?: Niche | undefined;
      readonly tone?: Tone | undefined;
      readonly durationSeconds?: number | undefined;
      readonly tags?: readonly string[] | undefined;
      /** null takes it away again. */
      readonly music?: MusicChoice | null | undefined;
    }
  | undefined;

export interface VideoRequest {
  readonly title?: string | undefined;
  readonly source: RequestedSource;
  readonly settings?: SettingsRequest;
  /** Where the film goes once it is made. */
  readonly publish?: PublishOrder | undefined;
  /** Whether it waits for its owner's approval first. */
  readonly approval?: boolean | undefined;
}

/** What a schema cannot say of settings; pointers into the request's body. */
export const findSettingsProblems = (settings: SettingsRequest): FieldError[] => {
  const { tags = [] } = settings ?? {};
  const blank = tags.flatMap((tag, at) =>
    splitTags([tag]).length === 0
      ? [{ pointer: `/settings/tags/${at}`, detail: 'is blank; leave it out' }]
      : [],
  );
  const characters = countTags(splitTags(tags));
  if (characters <= ALL_TAG_CHARACTERS) return blank;
  const detail = `have ${characters} characters together; the limit is ${ALL_TAG_CHARACTERS}, with commas between and two more for a tag with a space`;
  return [...blank, { pointer: '/settings/tags', detail }];
};

const findProblems = ({ source, settings, title }: VideoRequest): FieldError[] => [
  ...findChoiceProblems(source, title),
  ...findTitleProblems(title, ' to get one'),
  ...findSettingsProblems(settings),
];

/** What a schema cannot say. Throws INVALID_INPUT with every field that is wrong. */
export const assertVideoRequest = (request: VideoRequest): void => {
  const fields = findProblems(request);
  if (fields.length > 0) throw new FacelessError('INVALID_INPUT', 'The video cannot be made.', { fields });
};

const DEFAULTS: VideoSettings = {
  aspect: '9:16',
  quality: 'standard',
  captions: { style: 'word-pop', position: 'lower', size: 'medium', colour: 'palette' },
  voice: 'slt',
  niche: 'education',
  tone: 'conversational',
  durationSeconds: DURATION_SECONDS.default,
  tags: [],
};

const completeCaptions = (captions: CaptionRequest = {}, base: CaptionSettings): CaptionSettings => ({
  style: captions.style ?? base.style,
  position: captions.position ?? base.position,
  size: captions.size ?? base.size,
  colour: captions.colour ?? base.colour,
});

/**
 * Settings with the defaults, or those of `base`, for everything that was not said. Music that is asked for is not in
 * them before the video holds it.
 */
export const completeSettings = (
  settings: SettingsRequest = {},
  base: VideoSettings = DEFAULTS,
): VideoSettings => ({
  aspect: settings.aspect ?? base.aspect,
  quality: settings.quality ?? base.quality,
  captions: completeCaptions(settings.captions, base.captions),
  voice: settings.voice ?? base.voice,
  niche: settings.niche ?? base.niche,
  tone: settings.tone ?? base.tone,
  durationSeconds: settings.durationSeconds ?? base.durationSeconds,
  tags: settings.tags ?? base.tags,
  ...(settings.music === undefined && base.music && { music: base.music }),
});
