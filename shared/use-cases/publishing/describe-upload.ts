/** What YouTube is told of a film. Pure. */
import type { Metadata } from '../../domain/metadata.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { ALL_TAG_CHARACTERS, countTags } from '../../domain/tags.ts';
import type { Niche } from '../../domain/video.ts';
import type { UploadMetadata } from '../../ports/publisher.ts';
import type { PublishRequest } from '../../domain/publishing/publication.ts';

/** YouTube's categories (videoCategories.list of the United States, which all regions of them share). */
const CATEGORY = { people: '22', entertainment: '24', howto: '26', education: '27', science: '28' } as const;

const CATEGORIES: Readonly<Record<Niche, string>> = {
  meditation: CATEGORY.howto,
  affirmation: CATEGORY.howto,
  motivation: CATEGORY.people,
  sleep: CATEGORY.howto,
  mindfulness: CATEGORY.howto,
  healing: CATEGORY.howto,
  gratitude: CATEGORY.howto,
  facts: CATEGORY.education,
  stories: CATEGORY.entertainment,
  education: CATEGORY.education,
  tech: CATEGORY.science,
  finance: CATEGORY.education,
  health: CATEGORY.howto,
  philosophy: CATEGORY.education,
  history: CATEGORY.education,
};

/** The voices that speak scripts speak English. */
const LANGUAGE = 'en';

/** Nobody said it: a voice that a program made. What the owner sent in is listed as an upload. */
const isSynthetic = ({ kind }: Provenance): boolean => kind === 'voice';

/** The marker first, then as many of the film's tags as fit beside it. */
const withMarker = (marker: string, tags: readonly string[]): string[] => {
  const kept = [marker];
  for (const tag of tags) if (countTags([...kept, tag]) <= ALL_TAG_CHARACTERS) kept.push(tag);
  return kept;
};

/** A time that has come asks for nothing but to be public: YouTube refuses it. */
const toVisibility = (
  { privacy, publishAt }: PublishRequest,
  now: Date,
): Pick<UploadMetadata, 'privacy' | 'publishAt'> => {
  if (publishAt === undefined) return { privacy };
  return Date.parse(publishAt) > now.getTime() ? { privacy, publishAt } : { privacy: 'public' };
};

export const describeUpload = (
  film: Pick<Metadata, 'title' | 'description' | 'tags' | 'provenance'>,
  wanted: { readonly request: PublishRequest; readonly niche: Niche; readonly marker: string },
  now: Date,
): UploadMetadata => ({
  title: film.title,
  description: film.description,
  tags: withMarker(wanted.marker, film.tags),
  categoryId: CATEGORIES[wanted.niche],
  ...toVisibility(wanted.request, now),
  syntheticMedia: film.provenance.some(isSynthetic),
  madeForKids: wanted.request.madeForKids,
  language: LANGUAGE,
});
