/** What a client may ask for, and what a request means without saying: pure. */
import { FacelessError, type FieldError } from './errors.ts';
import { DURATION_SECONDS } from './limits.ts';
import { findSourceProblems, type Source } from './source.ts';
import type { Aspect, CaptionSettings, Niche, Quality, Tone, VideoSettings, Voice } from './video.ts';

type CaptionRequest = { readonly [Key in keyof CaptionSettings]?: CaptionSettings[Key] | undefined };

export interface VideoRequest {
  readonly title?: string | undefined;
  readonly source: Source;
  readonly settings?:
    | {
        readonly aspect?: Aspect | undefined;
        readonly quality?: Quality | undefined;
        readonly captions?: CaptionRequest | undefined;
        readonly voice?: Voice | undefined;
        readonly niche?: Niche | undefined;
        readonly tone?: Tone | undefined;
        readonly durationSeconds?: number | undefined;
        readonly tags?: readonly string[] | undefined;
      }
    | undefined;
}

/** YouTube's count (SECURITY §4): characters of all tags, and two more for one that has a space. */
const MAX_TAG_CHARACTERS = 500;

const countTags = (tags: readonly string[]): number =>
  tags.reduce((sum, tag) => sum + Array.from(tag).length + (tag.includes(' ') ? 2 : 0), 0);

const findProblems = ({ source, settings, title }: VideoRequest): FieldError[] => {
  const problems = findSourceProblems(source);
  if (title?.trim() === '') problems.push({ pointer: '/title', detail: 'is blank; leave it out to get one' });
  const tags = countTags(settings?.tags ?? []);
  if (tags > MAX_TAG_CHARACTERS)
    problems.push({
      pointer: '/settings/tags',
      detail: `have ${tags} characters together; the limit is ${MAX_TAG_CHARACTERS}`,
    });
  return problems;
};

/** What a schema cannot say. Throws INVALID_INPUT with every field that is wrong. */
export const assertVideoRequest = (request: VideoRequest): void => {
  const fields = findProblems(request);
  if (fields.length > 0) throw new FacelessError('INVALID_INPUT', 'The video cannot be made.', { fields });
};

const completeCaptions = (captions: CaptionRequest = {}): CaptionSettings => ({
  style: captions.style ?? 'word-pop',
  position: captions.position ?? 'lower',
  size: captions.size ?? 'medium',
  colour: captions.colour ?? 'palette',
});

/** Settings with the defaults for everything that was not said. */
export const completeSettings = (settings: VideoRequest['settings'] = {}): VideoSettings => ({
  aspect: settings.aspect ?? '9:16',
  quality: settings.quality ?? 'standard',
  captions: completeCaptions(settings.captions),
  voice: settings.voice ?? 'slt',
  niche: settings.niche ?? 'education',
  tone: settings.tone ?? 'conversational',
  durationSeconds: settings.durationSeconds ?? DURATION_SECONDS.default,
  tags: settings.tags ?? [],
});
