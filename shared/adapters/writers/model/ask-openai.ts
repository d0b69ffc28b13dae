import { FacelessError } from '../../../domain/errors.ts';
import { ANSWER_BYTES, ANSWER_MS, failureOf, TEMPERATURE, type AskModel } from './ask-model.ts';

export interface OpenaiModel {
  /** Base URL, such as `https://api.openai.com/v1` or `http://127.0.0.1:11434/v1` (Ollama). */
  readonly endpoint: string;
  readonly model: string;
  /** Undefined for a service that wants none. */
  readonly readKey?: () => Promise<string>;
}

const SERVICE = 'The model’s endpoint';

const unreachable = (cause: unknown): FacelessError =>
  new FacelessError('UNAVAILABLE', `${SERVICE} cannot be reached.`, { cause, retryable: true });

/** Reads no further than an answer can be long. */
const readBody = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES)
      throw new FacelessError('PROVIDER_FAILED', `${SERVICE} answered more than ${ANSWER_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

interface Completion {
  readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[];
}

const readAnswer = (body: string): string => {
  try {
    const { choices } = JSON.parse(body) as Completion;
    const content = choices?.[0]?.message?.content;
    if (typeof content === 'string') return content;
  } catch (error) {
    throw new FacelessError('PROVIDER_FAILED', `${SERVICE} did not answer with JSON.`, { cause: error });
  }
  throw new FacelessError('PROVIDER_FAILED', `${SERVICE} answered without a message.`);
};

const send = async ({ endpoint, readKey }: OpenaiModel, body: unknown): Promise<Response> => {
  const key = await readKey?.();
  try {
    return await fetch(`${endpoint.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      // The operator named this address, and no other shall get the key.
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        'Content-Type': 'application/json',
        ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw unreachable(error);
  }
};

/** Asks any service that speaks OpenAI's chat completions. */
export const askOpenai =
  (options: OpenaiModel): AskModel =>
  async ({ system, turns, maxTokens }) => {
    const response = await send(options, {
      model: options.model,
      messages: [
        { role: 'system', content: system },
        ...turns.map(({ role, text }) => ({ role, content: text })),
      ],
      response_format: { type: 'json_object' },
      temperature: TEMPERATURE,
      max_tokens: maxTokens,
    });
    let body: string;
    try {
      body = await readBody(response);
    } catch (error) {
      throw error instanceof FacelessError ? error : unreachable(error);
    }
    if (!response.ok) throw failureOf(SERVICE, response.status, new Error(body.slice(0, 500)));
    return readAnswer(body);
  };
