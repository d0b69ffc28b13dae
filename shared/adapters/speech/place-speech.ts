import type { WordTiming } from '../../domain/film.ts';
import type { Phrase } from './cut-phrases.ts';
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

/** Words that are not said lie in the gap between their neighbours. */
const fillGaps = (texts: readonly string[], spans: readonly (Span | undefined)[], duration: number) => {
  let end = spans.find((span) => span !== undefined)?.start ?? 0;
  return texts.map((text, at): WordTiming => {
    const own = spans[at];
    const next = spans.slice(at).find((span) => span !== undefined)?.start ?? Math.min(duration, end);
    const start = Math.max(end, own?.start ?? end);
    end = Math.max(start, own?.end ?? next);
    return { text, start, end };
  });
};

/**
 * Lays the pieces of speech one after another with the silences wanted, and tells when each written word is heard.
 * A word lasts from its first phone to its last.
 */
export const placeSpeech = (
  words: readonly string[],
  said: readonly SaidPhrase[],
  silences: Silences,
): PlacedSpeech => {
  const spans: (Span | undefined)[] = words.map(() => undefined);
  const placed: { readonly piece: Piece; readonly at: number }[] = [];
  let now = silences.before;
  let gap = 0;
  for (const { phrase, pieces } of said) {
    for (const piece of pieces) {
      const at = now + gap - piece.from;
      placed.push({ piece, at });
      for (const phone of piece.phones) {
        const word = phrase.tokens[phone.token]?.word ?? 0;
        const span = spans[word];
        if (span === undefined) spans[word] = { start: at + phone.start, end: at + phone.end };
        else span.end = at + phone.end;
      }
      now = at + piece.to;
      gap = silences.atClauses;
    }
    gap = phrase.endsSentence ? silences.betweenSentences : silences.atClauses;
  }
  const duration = now + silences.after;
  const samples = new Float32Array(Math.ceil(duration * FLITE_RATE));
  for (const { piece, at } of placed) addFaded(samples, piece.samples, Math.round(at * FLITE_RATE));
  return { samples, words: fillGaps(words, spans, duration), duration };
};
