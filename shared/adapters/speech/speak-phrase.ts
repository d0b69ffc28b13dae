import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FacelessError } from '../../domain/errors.ts';
import { alignPhones } from './align-phones.ts';
import type { Phrase } from './cut-phrases.ts';
import { readWave } from './read-wave.ts';
import { type Phone, runFlite } from './run-flite.ts';

/** A stretch of speech between two pauses, cut close. Times in seconds from the start of `samples`. */
export interface Piece {
  readonly samples: Float32Array;
  /** When the first sound begins and the last one ends. */
  readonly from: number;
  readonly to: number;
  readonly phones: readonly { readonly token: number; readonly start: number; readonly end: number }[];
}

export interface FliteSettings {
  readonly module: WebAssembly.Module;
  readonly folder: string;
  readonly voice: string;
  readonly stretch: number;
}

export const FLITE_RATE = 16_000;
/** Kept around a stretch so that the soft beginning and the decay of a sound are not cut off. */
const LEAD = 0.03;
const TAIL = 0.07;
/** The voice that is fastest; it only tells how words are pronounced. */
const LEXICON_VOICE = 'kal';

const isSilence = (phone: Phone): boolean => phone.name === 'pau';

const groupBetweenSilences = (phones: readonly Phone[]): readonly Phone[][] => {
  const groups: Phone[][] = [];
  for (const [at, phone] of phones.entries()) {
    if (isSilence(phone)) continue;
    const before = phones[at - 1];
    if (groups.length === 0 || before === undefined || isSilence(before)) groups.push([]);
    groups.at(-1)?.push(phone);
  }
  return groups;
};

const pronounce = (settings: FliteSettings, phrase: Phrase): readonly (readonly string[])[] => {
  const text = phrase.tokens.map((token) => token.text).join(', ');
  const phones = runFlite(settings.module, { ...settings, voice: LEXICON_VOICE, stretch: 1, text });
  const groups = groupBetweenSilences(phones).map((group) => group.map((phone) => phone.name));
  if (groups.length === phrase.tokens.length) return groups;
  return phrase.tokens.map((token) => Array.from(token.text));
};

/**
 * Says one phrase and cuts it at its inner pauses, so that the caller decides how long each lasts. The event loop
 * runs between its two calls of Flite.
 * Throws PROVIDER_FAILED.
 */
export const speakPhrase = async (settings: FliteSettings, phrase: Phrase): Promise<readonly Piece[]> => {
  const wave = 'phrase.wav';
  const phones = runFlite(settings.module, { ...settings, text: phrase.text, wave });
  const { rate, samples } = readWave(readFileSync(join(settings.folder, wave)));
  rmSync(join(settings.folder, wave));
  if (rate !== FLITE_RATE)
    throw new FacelessError(
      'PROVIDER_FAILED',
      `The voice ${settings.voice} speaks at ${rate} Hz, not ${FLITE_RATE}.`,
    );
  await setImmediate();
  const spoken = phones.filter((phone) => !isSilence(phone));
  const owners = alignPhones(
    spoken.map((phone) => phone.name),
    pronounce(settings, phrase),
  );
  let next = 0;
  return groupBetweenSilences(phones).map((group) => {
    const start = group[0]?.start ?? 0;
    const end = group.at(-1)?.end ?? start;
    const from = Math.max(0, Math.round((start - LEAD) * rate));
    const at = (time: number): number => time - from / rate;
    return {
      samples: samples.subarray(from, Math.round((end + TAIL) * rate)),
      from: at(start),
      to: at(end),
      phones: group.map((phone) => ({
        token: owners[next++] ?? 0,
        start: at(phone.start),
        end: at(phone.end),
      })),
    };
  });
};
