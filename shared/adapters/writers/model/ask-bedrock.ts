import {
  BedrockRuntimeClient,
  BedrockRuntimeServiceException,
  ConverseCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { FacelessError } from '../../../domain/errors.ts';
import { ANSWER_MS, failureOf, TEMPERATURE, type AskModel, type CountTokens } from './ask-model.ts';

const SERVICE = 'Amazon Bedrock';

const translate = (error: unknown): FacelessError => {
  if (error instanceof BedrockRuntimeServiceException)
    return failureOf(SERVICE, error.$metadata.httpStatusCode ?? 500, error);
  return new FacelessError('UNAVAILABLE', `${SERVICE} cannot be reached.`, { cause: error, retryable: true });
};

/** The queue has the patience: a model that is busy is asked again in seconds to minutes, not at once. */
export const createBedrockClient = (): BedrockRuntimeClient =>
  new BedrockRuntimeClient({
    maxAttempts: 1,
    // The client's own handler speaks HTTP/2, for conversations by voice; a function that was frozen finds its
    // session dead.
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3000,
      requestTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
    }),
  });

/** Asks a model of Amazon Bedrock by its id, its inference profile or their ARN; access is the function's role. */
export const askBedrock =
  ({
    client,
    model,
    countTokens,
  }: {
    readonly client: BedrockRuntimeClient;
    readonly model: string;
    readonly countTokens: CountTokens;
  }): AskModel =>
  async ({ system, turns, maxTokens }) => {
    const command = new ConverseCommand({
      modelId: model,
      system: [{ text: system }],
      messages: turns.map(({ role, text }) => ({ role, content: [{ text }] })),
      inferenceConfig: { maxTokens, temperature: TEMPERATURE },
    });
    try {
      const { output, usage } = await client.send(command, { abortSignal: AbortSignal.timeout(ANSWER_MS) });
      countTokens({ input: usage?.inputTokens ?? 0, output: usage?.outputTokens ?? 0 });
      return (output?.message?.content ?? []).map(({ text = '' }) => text).join('');
    } catch (error) {
      throw translate(error);
    }
  };
