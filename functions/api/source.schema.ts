import { z } from 'zod';
import { ulid } from './event.schema.ts';
import {
  KEYWORD_CHARACTERS,
  KEYWORDS,
  NARRATION_CHARACTERS,
  PICTURE_CHARACTERS,
  SCENES,
  SOURCE_TEXT_BYTES,
  TOPIC_CHARACTERS,
} from '../../shared/domain/limits.ts';

/** Also YouTube's rule. */
export const line = z
  .string()
  .regex(/^[^<>\t\r\n]*$/)
  .meta({ description: 'one line without < and >' });

const text = z.string().min(1).max(SOURCE_TEXT_BYTES);

/** A scene as its author spells it out. */
export const scene = z.strictObject({
  text: z.string().min(1).max(NARRATION_CHARACTERS),
  picture: line.min(1).max(PICTURE_CHARACTERS).optional().meta({
    description: 'one line without < and >: words that choose its first picture, e.g. volcano at night',
  }),
  paragraph: z.boolean().optional().meta({
    default: true,
    description: 'False where it goes on with the paragraph before: a shorter pause.',
  }),
});

const storyOf = <T extends z.ZodType>(scenes: T) =>
  z.strictObject({ type: z.literal('scenes'), scenes: z.array(scenes).min(1).max(SCENES) });

/** The owner's own picture for a scene, still or moving. */
export const pictureUpload = ulid.optional().meta({
  description:
    'a picture or a clip of yours instead: the id of an upload of kind image or video that is READY; a clip shows without its sound',
});

/** The owner's own voice for a scene. */
export const recordingUpload = ulid.meta({
  description:
    'your own voice that says the text, instead of a synthesised one: the id of an upload of kind audio that is READY',
});

const notes = z.strictObject({
  type: z.literal('notes'),
  text,
  told: z.array(z.string().min(1).max(NARRATION_CHARACTERS)).max(SCENES).optional().meta({
    description:
      'The narrations of an earlier film of these notes: its sentences stay as far as they still stand in the text.',
  }),
});

const topic = z.strictObject({
  type: z.literal('topic'),
  topic: line.min(1).max(TOPIC_CHARACTERS),
  keywords: z.array(line.min(1).max(KEYWORD_CHARACTERS)).max(KEYWORDS).optional(),
});

/** Ajv reads it to judge by the type that was named; OpenAPI has the same keyword. */
const BY_TYPE = { type: 'object', discriminator: { propertyName: 'type' } } as const;

/** What a script is written from, by its type. */
export const source = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('script'), text }),
    notes,
    storyOf(scene),
    topic,
  ])
  .meta(BY_TYPE);

/** What a film is made from: a script may be one that is saved. */
export const filmSource = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('script'), text: text.optional(), scriptId: ulid.optional() }),
    notes,
    storyOf(scene.extend({ upload: pictureUpload, recording: recordingUpload.optional() })),
    topic,
  ])
  .meta(BY_TYPE);
