import * as z from 'zod/mini';
import { NARRATION_CHARACTERS, PICTURE_CHARACTERS, SCENES } from '../../../domain/limits.ts';
import { findForbiddenCharacter } from '../../../domain/text-rules.ts';
import type { ScriptScene } from '../../../domain/film.ts';

const text = z.string().check(z.minLength(1), z.maxLength(NARRATION_CHARACTERS));

/** What a model may answer, and nothing beyond it. */
const answer = z.strictObject({
  scenes: z
    .array(
      z.strictObject({
        text,
        picture: z.optional(z.string().check(z.maxLength(PICTURE_CHARACTERS))),
        paragraph: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(1), z.maxLength(SCENES)),
});

/** A script that a model wrote, or what is wrong with its answer, in words that it can mend it by. */
export type ReadAnswer = { readonly scenes: readonly ScriptScene[] } | { readonly faults: readonly string[] };

/** Markup, addresses and stage directions: none of it can be said. */
const UNSPEAKABLE =
  /[<>{}`|\\]|\*\*|__|^(?:#|[-*•]\s|\d+[.)]\s)|https?:|www\.|\[[^[\]]*\]|\p{Extended_Pictographic}/u;
const SPEAKER = /^(?:narrator|voice ?over|host|speaker|scene|title)[ \d]*:/i;
const ENDS = /[.?!…]["'”’)]*$/u;

/** Share of letters that the voices can read. */
const LEAST_LATIN = 0.9;

const isLatin = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (words.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters >= LEAST_LATIN;
};

const findFaults = (words: string, at: number): readonly string[] => {
  const name = `scene ${at + 1}`;
  const forbidden = findForbiddenCharacter(words);
  return [
    ...(forbidden === undefined ? [] : [`${name} ${forbidden}`]),
    ...(UNSPEAKABLE.test(words) || SPEAKER.test(words)
      ? [`${name} has markup, a link, an emoji or a stage direction`]
      : []),
    ...(ENDS.test(words) ? [] : [`${name} does not end like a sentence`]),
    ...(isLatin(words) ? [] : [`${name} is not in English`]),
  ];
};

const THOUGHT_ENDS = '</think>';

/** The object that a model talked around, or thought before. */
const objectIn = (raw: string): string => {
  const thought = raw.lastIndexOf(THOUGHT_ENDS);
  const said = thought < 0 ? raw : raw.slice(thought + THOUGHT_ENDS.length);
  const scenes = said.search(/\{\s*"scenes"/);
  const object = said.slice(Math.max(0, scenes < 0 ? said.indexOf('{') : scenes));
  return object.slice(0, object.lastIndexOf('}') + 1);
};

const parse = (raw: string): unknown => {
  for (const json of [raw, objectIn(raw)])
    try {
      return JSON.parse(json);
    } catch {
      // What is left of it may be JSON.
    }
  return undefined;
};

const toPicture = (picture = ''): { readonly picture?: string } => {
  const plain = picture.normalize('NFC').replaceAll(/[^\p{L}\p{N}' -]+/gu, ' ');
  const words = plain.replaceAll(/ +/g, ' ').trim();
  return words === '' ? {} : { picture: words };
};

/** How many of a bad answer's faults the model is told. */
const MOST_FAULTS = 5;

const readScenes = (scenes: z.infer<typeof answer>['scenes']): ReadAnswer => {
  const spoken = scenes.map((scene) => ({
    ...scene,
    text: scene.text.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
  }));
  const faults = spoken.flatMap((scene, at) => findFaults(scene.text, at));
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  return {
    scenes: spoken.map(({ text: narration, picture, paragraph = true }) => ({
      narration,
      paragraphStart: paragraph,
      ...toPicture(picture),
    })),
  };
};

/**
 * Reads what a model answered as data: its form, its lengths, text without markup or hidden characters. Nothing in it
 * reaches anything but narration and the choice of pictures.
 */
export const readAnswer = (raw: string): ReadAnswer => {
  const parsed = answer.safeParse(parse(raw));
  if (parsed.success) return readScenes(parsed.data.scenes);
  const faults = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the answer'}: ${message}`,
  );
  return { faults: faults.slice(0, MOST_FAULTS) };
};
