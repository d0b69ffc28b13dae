import { ALL_TAG_CHARACTERS, countTags } from '../../../../shared/domain/tags.ts';
import { badRequest } from './google-error.ts';
import type { Json } from './youtube-context.ts';

const MAX_TITLE = 100;
const MAX_DESCRIPTION_BYTES = 5000;
const PRIVACY = new Set(['private', 'unlisted', 'public']);
const ANGLES = /[<>]/;

export interface VideoResource {
  readonly snippet: Json;
  readonly status: Json;
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

const checkSnippet = (snippet: Json): void => {
  const { title, description = '', tags = [], categoryId } = snippet;
  if (typeof title !== 'string' || title === '' || Array.from(title).length > MAX_TITLE || ANGLES.test(title))
    throw badRequest('invalidTitle', 'The title is empty, too long, or holds < or >.');
  if (
    typeof description !== 'string' ||
    Buffer.byteLength(description) > MAX_DESCRIPTION_BYTES ||
    ANGLES.test(description)
  )
    throw badRequest('invalidDescription', 'The description is over 5000 bytes, or holds < or >.');
  if (!Array.isArray(tags) || countTags(tags.map(String)) > ALL_TAG_CHARACTERS)
    throw badRequest('invalidTags', 'The tags are over 500 characters.');
  if (categoryId !== undefined && !(typeof categoryId === 'string' && /^\d{1,3}$/.test(categoryId)))
    throw badRequest('invalidCategoryId', 'There is no such category.');
};

const checkStatus = (status: Json, now: number): void => {
  const { privacyStatus = 'public', publishAt } = status;
  const time = typeof publishAt === 'string' ? Date.parse(publishAt) : Number.NaN;
  if (!PRIVACY.has(String(privacyStatus)))
    throw badRequest('invalidVideoMetadata', 'privacyStatus is private, unlisted or public.');
  if (publishAt === undefined) return;
  if (privacyStatus !== 'private' || !(time > now))
    throw badRequest('invalidPublishAt', 'publishAt is in the future, of a private video.');
};

/** What is sent of a video, as far as YouTube's bounds are known. Throws with YouTube's reasons. */
export const checkVideo = (value: unknown, now: number): VideoResource => {
  const { snippet, status } = asObject(value);
  const video = { snippet: asObject(snippet), status: asObject(status) };
  checkSnippet(video.snippet);
  checkStatus(video.status, now);
  return video;
};
