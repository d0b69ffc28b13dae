import { FacelessError } from '../../../domain/errors.ts';
import { shortenText } from '../../../domain/shorten-text.ts';

/** What a language model is asked. */
export interface ModelPrompt {
  /** How to answer. */
  readonly system: string;
  /** What to answer to, turn by turn: the model's own answers stand between the questions. */
  readonly turns: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
  readonly maxTokens: number;
}

/**
 * Gives the model's answer as text. Throws UNAVAILABLE (retryable) where it may answer later, NOT_CONFIGURED that
 * names a missing setting, PROVIDER_FAILED where it never will.
 */
export type AskModel = (prompt: ModelPrompt) => Promise<string>;

/** Tokens of one answer, as its service counts them. */
export interface ModelUse {
  readonly input: number;
  readonly output: number;
}
/** Hears of each answer that was given, usable or not. */
export type CountTokens = (use: ModelUse) => void;

/** Milliseconds of one answer: the writer asks twice, and its function has 180 s. */
export const ANSWER_MS = 70_000;

/** More varied than a model's default, since films on one topic shall differ. */
export const TEMPERATURE = 0.9;

/** Bytes of an answer: 400 scenes of some 600 characters, with room. */
export const ANSWER_BYTES = 1_000_000;

const REFUSED = new Set([401, 403, 404]);

const SAID_CHARACTERS = 200;

/** A service's own sentence, on one line, cut short and without a key that it may repeat. */
const quote = (said: string): string => {
  const line = said
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll(/\b(?:sk|key|pk)-\S+/gi, '…')
    .trim();
  return line === '' ? '' : `: “${shortenText(line, SAID_CHARACTERS)}”`;
};

/** What an HTTP status of a model's service means, with what it `said` of a request that it does not take. */
export const failureOf = (service: string, status: number, cause: unknown, said = ''): FacelessError => {
  if (status === 408 || status === 429 || status >= 500)
    return new FacelessError('UNAVAILABLE', `${service} does not answer at present (${status}).`, {
      cause,
      retryable: true,
    });
  const hint = REFUSED.has(status)
    ? 'Check SCRIPT_MODEL, SCRIPT_KEY and what they may use.'
    : 'Check SCRIPT_MODEL and SCRIPT_ENDPOINT.';
  const why = REFUSED.has(status) ? '' : quote(said);
  return new FacelessError('PROVIDER_FAILED', `${service} refused the request (${status})${why}. ${hint}`, {
    cause,
  });
};
