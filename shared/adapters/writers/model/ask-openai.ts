import { FacelessError } from '../../../domain/errors.ts';
import { createGuardedFetch, type GuardedResponse } from '../../outbound/guarded-fetch.ts';
import {
  ANSWER_BYTES,
  ANSWER_MS,
  failureOf,
  TEMPERATURE,
  type AskModel,
  type CountTokens,
} from './ask-model.ts';

export interface OpenaiModel {
  /** Base URL, such as `https://api.openai.com/v1` or `http://127.0.0.1:11434/v1` (Ollama). */
  readonly endpoint: string;
  readonly model: string;
  /** Undefined for a service that wants none. */
  readonly readKey?: () => Promise<string>;
  readonly countTokens: CountTokens;
}

const SERVICE = 'The model’s endpoint';

/** To find the host and connect. */
const CONNECT_MS = 5000;

interface Completion {
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown };
  readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[];
}

const asCount = (value: unknown): number => (Number.isSafeInteger(value) ? (value as number) : 0);

const readAnswer = (body: string, countTokens: CountTokens): string => {
  try {
    const { choices, usage } = JSON.parse(body) as Completion;
    countTokens({ input: asCount(usage?.prompt_tokens), output: asCount(usage?.completion_tokens) });
    const content = choices?.[0]?.message?.content;
    if (typeof content === 'string') return content;
  } catch (error) {
    throw new FacelessError('PROVIDER_FAILED', `${SERVICE} did not answer with JSON.`, { cause: error });
  }
  throw new FacelessError('PROVIDER_FAILED', `${SERVICE} answered without a message.`);
};

/** The operator named this address: it may be on this machine, and no other gets the key. */
const send = async ({ endpoint, readKey }: OpenaiModel, body: unknown): Promise<GuardedResponse> => {
  const key = await readKey?.();
  const call = createGuardedFetch({
    service: SERVICE,
    operatorOrigin: new URL(endpoint).origin,
    limits: { bytes: ANSWER_BYTES, connectMs: CONNECT_MS, headersMs: ANSWER_MS, totalMs: ANSWER_MS },
  });
  return call({
    url: `${endpoint.replace(/\/$/, '')}/chat/completions`,
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
};

/** Why a request was refused, as OpenAI's services say it. */
interface Refusal {
  readonly error?: { readonly message?: unknown; readonly param?: unknown };
}

const readRefusal = (body: string): { readonly said: string; readonly param: string } => {
  try {
    const { error } = JSON.parse(body) as Refusal;
    const [said, param] = [error?.message, error?.param].map((value) =>
      typeof value === 'string' ? value : '',
    );
    return { said: said!, param: param! };
  } catch {
    return { said: '', param: '' };
  }
};

/** What some models do not take: those that think want another name for their limit, and have a temperature of their own. */
const OPTIONAL = ['max_tokens', 'temperature', 'response_format'] as const;
type Optional = (typeof OPTIONAL)[number];

/** Tokens that such a model thinks with, which count as part of its answer. */
const THINKING_TOKENS = 8_000;

const writeOptions = (maxTokens: number, refused: ReadonlySet<Optional>) => ({
  ...(refused.has('response_format') ? {} : { response_format: { type: 'json_object' } }),
  ...(refused.has('temperature') ? {} : { temperature: TEMPERATURE }),
  ...(refused.has('max_tokens')
    ? { max_completion_tokens: maxTokens + THINKING_TOKENS }
    : { max_tokens: maxTokens }),
});

/** Asks any service that speaks OpenAI's chat completions; what its model does not take, it is asked without. */
export const askOpenai = (options: OpenaiModel): AskModel => {
  const refused = new Set<Optional>();
  return async ({ system, turns, maxTokens }) => {
    const messages = [
      { role: 'system', content: system },
      ...turns.map(({ role, text }) => ({ role, content: text })),
    ];
    for (;;) {
      const request = { model: options.model, messages, ...writeOptions(maxTokens, refused) };
      const { status, body } = await send(options, request);
      const text = body.toString('utf8');
      if (status >= 200 && status <= 299) return readAnswer(text, options.countTokens);
      const { said, param } = readRefusal(text);
      const named = OPTIONAL.find((name) => !refused.has(name) && (param === name || said.includes(name)));
      if (status !== 400 || named === undefined)
        throw failureOf(SERVICE, status, new Error(text.slice(0, 500)), said);
      refused.add(named);
    }
  };
};
