/** What a client may ask for, and what a request means without saying: pure. */
import { FacelessError, type FieldError } from './errors.ts';
import { DURATION_SECONDS, SOURCE_TEXT_BYTES } from './limits.ts';
import type { Aspect, CaptionSettings, Niche, Quality, Source, Tone, VideoSettings, Voice } from './video.ts';

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
  const problems: FieldError[] = [];
  const bytes = Buffer.byteLength(source.text);
  if (bytes > SOURCE_TEXT_BYTES)
    problems.push({
      pointer: '/source/text',
      detail: `has ${bytes} bytes; the limit is ${SOURCE_TEXT_BYTES}. Split it into several videos`,
    });
  if (!/[\p{L}\p{N}]/u.test(source.text))
    problems.push({ pointer: '/source/text', detail: 'has no word to narrate; write at least one sentence' });
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
