import { z } from 'zod';
import { PRIVACIES } from '../../../shared/domain/publishing/publication.ts';
import { SOURCE_TYPES } from '../../../shared/domain/source.ts';
import {
  ASPECTS,
  CAPTION_COLOURS,
  CAPTION_POSITIONS,
  CAPTION_SIZES,
  CAPTION_STYLES,
  FILM_STAGES,
  NICHES,
  QUALITIES,
  TONES,
  VIDEO_STATUSES,
  VOICES,
} from '../../../shared/domain/video.ts';
import { nanoUsd, time, ulid } from '../event.schema.ts';

const stage = z.strictObject({
  stage: z.enum(FILM_STAGES),
  progress: z.number().min(0).max(1),
  done: z.int().min(0),
  total: z.int().min(0),
});

const captions = z.strictObject({
  style: z.enum(CAPTION_STYLES),
  position: z.enum(CAPTION_POSITIONS),
  size: z.enum(CAPTION_SIZES),
  colour: z.enum(CAPTION_COLOURS),
});

const cost = z
  .strictObject({
    estimatedNanoUsd: nanoUsd.meta({ description: 'What this attempt was expected to cost.' }),
    spentNanoUsd: nanoUsd
      .optional()
      .meta({ description: 'What all attempts have cost so far; not in lists.' }),
  })
  .meta({ description: 'At list prices of AWS, in billionths of a dollar.' });

const failure = z.strictObject({ code: z.string(), message: z.string(), stage: z.string() });

const publish = z
  .strictObject({
    channelId: ulid,
    privacy: z.enum(PRIVACIES),
    publishAt: time.optional(),
    madeForKids: z.boolean(),
  })
  .meta({ description: 'Where it is to go, once that was asked for.' });

const parked = z
  .strictObject({ until: time, since: time, code: z.string(), message: z.string() })
  .meta({ description: 'Why publishing waits, and when it is tried again.' });

const publication = z.strictObject({
  channelId: ulid,
  videoId: z.string().meta({ description: 'YouTube’s.' }),
  url: z.string().meta({ format: 'uri' }),
  privacy: z.enum(PRIVACIES).meta({ description: 'As YouTube has it.' }),
  uploadedAt: time,
  publishedAt: time.optional(),
  notes: z.array(z.string()).optional().meta({ description: 'What is not as it was asked for.' }),
});

/** A video as the API shows it. */
export const videoView = z
  .strictObject({
    id: ulid,
    title: z.string().meta({ examples: ['Why the moon is leaving us'] }),
    status: z.enum(VIDEO_STATUSES),
    progress: z.int().min(0).max(100).meta({ description: 'Whole per cent of the present attempt.' }),
    attempt: z.int().min(1),
    version: z.int().min(1),
    sourceType: z.enum(SOURCE_TYPES),
    settings: z.strictObject({
      aspect: z.enum(ASPECTS),
      quality: z.enum(QUALITIES),
      captions,
      voice: z.enum(VOICES),
      niche: z.enum(NICHES),
      tone: z.enum(TONES),
      durationSeconds: z.int(),
      tags: z.array(z.string()),
      music: z
        .strictObject({ name: z.string(), seconds: z.number() })
        .optional()
        .meta({ description: 'Yours, as its upload was called; a bed is computed where there is none.' }),
    }),
    scenes: z.strictObject({ done: z.int().min(0), total: z.int().min(0) }),
    stages: z.array(stage).meta({ description: 'In the order in which an attempt meets them.' }),
    cost: cost.optional(),
    error: failure.optional(),
    approval: z.boolean().meta({ description: 'Whether the film waits for your approval.' }),
    publish: publish.optional(),
    parked: parked.optional(),
    publishError: failure.optional().meta({ description: 'Why it was not published; the film is READY.' }),
    publications: z.array(publication).optional(),
    createdAt: time,
    updatedAt: time,
    links: z.strictObject({
      self: z.string(),
      files: z.string(),
      timeline: z.string(),
      cancel: z.string(),
      retry: z.string(),
      publish: z.string(),
      approve: z.string(),
    }),
  })
  .meta({ description: 'A video and how far it is.' });

export type VideoView = z.infer<typeof videoView>;
