import type { Environment, WRITER_SETTINGS } from '../../config/environment.ts';
import { readScriptWriter } from '../../config/script-writer.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { ScriptWriter } from '../../ports/media.ts';
import type { Clock } from '../../ports/world.ts';
import { createKeyReader } from '../aws/create-key-reader.ts';
import { createOfflineWriter } from './create-offline-writer.ts';
import { askBedrock, createBedrockClient } from './model/ask-bedrock.ts';
import type { AskModel, CountTokens } from './model/ask-model.ts';
import { askOpenai } from './model/ask-openai.ts';
import { createModelWriter } from './model/create-model-writer.ts';

type Settings = Environment<typeof WRITER_SETTINGS>;

/** A setting that was asked for; its absence is the request's failure, not the function's. */
const need =
  (settings: Settings, names: readonly (keyof Settings)[]) =>
  (ask: AskModel): AskModel =>
  async (prompt) => {
    const missing = names.filter((name) => settings[name] === '');
    if (missing.length === 0) return ask(prompt);
    throw new FacelessError(
      'NOT_CONFIGURED',
      `SCRIPT_WRITER is ${settings.SCRIPT_WRITER}, and ${missing.join(' and ')} is not set. Set it, or take SCRIPT_WRITER=offline.`,
    );
  };

const askOf = (settings: Settings, clock: Clock, countTokens: CountTokens): AskModel => {
  const { SCRIPT_MODEL: model, SCRIPT_ENDPOINT: endpoint, SCRIPT_KEY: key } = settings;
  if (settings.SCRIPT_WRITER === 'bedrock')
    return need(settings, ['SCRIPT_MODEL'])(
      askBedrock({ client: createBedrockClient(), model, countTokens }),
    );
  const openai = {
    endpoint,
    model,
    countTokens,
    ...(key === '' ? {} : { readKey: createKeyReader(key, clock) }),
  };
  return need(settings, ['SCRIPT_MODEL', 'SCRIPT_ENDPOINT'])(askOpenai(openai));
};

/**
 * The writer that a deployment is configured with; nothing falls back in silence. Throws an Error for a SCRIPT_WRITER
 * that is none.
 */
export const createScriptWriter = (
  settings: Settings,
  clock: Clock,
  countTokens: CountTokens,
): ScriptWriter => {
  const name = readScriptWriter(settings.SCRIPT_WRITER);
  const asWritten = createOfflineWriter();
  if (name === 'offline') return asWritten;
  return createModelWriter({
    name,
    model: settings.SCRIPT_MODEL,
    ask: askOf(settings, clock, countTokens),
    asWritten,
  });
};
