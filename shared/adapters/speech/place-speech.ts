import type { WordTiming } from '../../domain/film.ts';
import type { Phrase } from './cut-phrases.ts';
import { readSilently } from './read-silently.ts';
import { FLITE_RATE, type Piece } from './speak-phrase.ts';

export interface SaidPhrase {
  readonly phrase: Phrase;
  readonly pieces: readonly Piece[];
}

/** Silences in seconds. */
export interface Silences {
  readonly before: number;
  readonly after: number;
  readonly betweenSentences: number;
  readonly atClauses: number;
}

interface Span {
  start: number;
  end: number;
}

export interface PlacedSpeech {
  /** 16 kHz, mono, with all silences. */
  readonly samples: Float32Array;
  readonly words: readonly WordTiming[];
  /** Seconds. */
  readonly duration: number;
}

const FADE = Math.round(0.004 * FLITE_RATE);

const addFaded = (target: Float32Array, piece: Float32Array, at: number): void => {
  for (let index = 0; index < piece.length; index += 1) {
    const sample = piece[index] ?? 0;
    const edge = Math.min(1, (index + 1) / FADE, (piece.length - index) / FADE);
    const place = at + index;
    if (place >= 0 && place < target.length) target[place] = (target[place] ?? 0) + sample * edge;
  }
};

/** For each word how long it is read, in seconds, where the voice does not say it. */
const readUnsaid = (words: readonly string[], said: readonly SaidPhrase[]): readonly number[] => {
  const spoken = new Set(said.flatMap(({ phrase }) => phrase.tokens.map(({ word }) => word)));
  return words.map((text, at) => (spoken.has(at) ? 0 : readSilently(text)));
};

const sum = (seconds: readonly number[]): number => seconds.reduce((total, one) => total + one, 0);

interface Heard {
  readonly spans: readonly (Span | undefined)[];
  /** Seconds for which each word is read that is not said. */
  readonly read: readonly number[];
}

/** Words that are not said share the gap between their neighbours as they take time to read. */
const fillGaps = (texts: readonly string[], { spans, read }: Heard): readonly WordTiming[] => {
  const first = spans.findIndex((span) => span !== undefined);
  let end = (spans[first]?.start ?? 0) - sum(read.slice(0, Math.max(0, first)));
  return texts.map((text, at): WordTiming => {
    const own = spans[at];
    const start = Math.max(end, own?.start ?? end);
    const next = spans.findIndex((span, other) => other > at && span !== undefined);
    const left = sum(read.slice(at, next === -1 ? undefined : next));
    const room = (spans[next]?.start ?? start + left) - start;
    end = Math.max(start, own?.end ?? start + (left > 0 ? (room * read[at]!) / left : room));
    return { text, start, end };
  });
};

/**
 * Lays the pieces of speech one after another with the silences wanted, longer where words are read that are not said,
 * and tells when each written word is heard. A word lasts from its first phone to its last.
 */
export const placeSpeech = (
  words: readonly string[],
  said: readonly SaidPhrase[],
  silences: Silences,
): PlacedSpeech => {
  const spans: (Span | undefined)[] = words.map(() => undefined);
  const read = readUnsaid(words, said);
  const placed: { readonly piece: Piece; readonly at: number }[] = [];
  let now = silences.before;
  let gap = 0;
  let passed = 0;
  for (const { phrase, pieces } of said) {
    for (const piece of pieces) {
      const wordOf = (token: number): number => phrase.tokens[token]?.word ?? 0;
      const from = Math.max(passed, wordOf(piece.phones[0]?.token ?? 0));
      const at = now + Math.max(gap, sum(read.slice(passed, from))) - piece.from;
      passed = from;
      placed.push({ piece, at });
      for (const phone of piece.phones) {
        const word = wordOf(phone.token);
        const span = spans[word];
        if (span === undefined) spans[word] = { start: at + phone.start, end: at + phone.end };
        else span.end = at + phone.end;
      }
      now = at + piece.to;
      gap = silences.atClauses;
    }
    gap = phrase.endsSentence ? silences.betweenSentences : silences.atClauses;
  }
  const duration = now + sum(read.slice(passed)) + silences.after;
  const samples = new Float32Array(Math.ceil(duration * FLITE_RATE));
  for (const { piece, at } of placed) addFaded(samples, piece.samples, Math.round(at * FLITE_RATE));
  return { samples, words: fillGaps(words, { spans, read }), duration };
};
