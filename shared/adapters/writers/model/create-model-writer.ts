import { digestValue } from '../../../domain/digest.ts';
import { FacelessError } from '../../../domain/errors.ts';
import type { Script, ScriptScene } from '../../../domain/film.ts';
import { paceFor } from '../../../domain/planning/choose-pace.ts';
import type { TopicSource } from '../../../domain/source.ts';
import type { ScriptRequest, ScriptWriter } from '../../../ports/media.ts';
import { estimateScript } from '../../../domain/planning/estimate-script.ts';
import { refuseOtherLanguages } from '../refuse-text.ts';
import type { AskModel, ModelPrompt } from './ask-model.ts';
import { readAnswer, type ReadAnswer } from './read-answer.ts';
import { countTokens, SYSTEM, writePrompt } from './write-prompt.ts';

export interface ModelWriterDeps {
  /** `bedrock` or `openai`. */
  readonly name: string;
  readonly model: string;
  readonly ask: AskModel;
  /** Narrates as written, and condenses notes: what shall not be invented is no model's work. */
  readonly asWritten: ScriptWriter;
}

/** Shares of the length asked for between which an answer is taken. */
const SHORTEST = 0.5;
const LONGEST = 1.7;

const checkLength = (scenes: readonly ScriptScene[], request: ScriptRequest): readonly string[] => {
  const { niche, tone, durationSeconds } = request;
  const seconds = estimateScript({ scenes }, paceFor(tone, niche));
  const share = seconds / durationSeconds;
  if (share >= SHORTEST && share <= LONGEST) return [];
  return [`it takes about ${Math.round(seconds)} seconds aloud instead of ${durationSeconds}`];
};

const judge = (raw: string, request: ScriptRequest): ReadAnswer => {
  const read = readAnswer(raw);
  if ('faults' in read) return read;
  const faults = checkLength(read.scenes, request);
  return faults.length === 0 ? read : { faults };
};

const correct = (faults: readonly string[]): string =>
  `That cannot be used: ${faults.join('; ')}. Answer again with the whole JSON object, mended, and nothing else.`;

/** A first answer that cannot be used is sent back once, with what is wrong; of very long ones only the beginning. */
const ECHO_CHARACTERS = 20_000;

const write = async (
  { ask }: ModelWriterDeps,
  source: TopicSource,
  request: ScriptRequest,
): Promise<readonly ScriptScene[]> => {
  const question = { role: 'user', text: writePrompt(source, request) } as const;
  const prompt: ModelPrompt = { system: SYSTEM, turns: [question], maxTokens: countTokens(request) };
  const first = await ask(prompt);
  const read = judge(first, request);
  if ('scenes' in read) return read.scenes;
  const said = first.trim() === '' ? '(nothing)' : first.slice(0, ECHO_CHARACTERS);
  const turns = [
    question,
    { role: 'assistant', text: said },
    { role: 'user', text: correct(read.faults) },
  ] as const;
  const second = judge(await ask({ ...prompt, turns }), request);
  if ('scenes' in second) return second.scenes;
  throw new FacelessError(
    'PROVIDER_FAILED',
    'The language model gave no usable script, twice. Ask again, say the topic in other words, or choose another SCRIPT_MODEL.',
    { cause: new Error(second.faults.join('; ')) },
  );
};

/**
 * The writer with a language model behind it: topics of every niche are the model's, everything else is narrated or
 * condensed as without one. A model's answer is data: it is checked, sent back once where it cannot be used, and then
 * given up. Throws as `ScriptWriter` says.
 */
export const createModelWriter =
  (deps: ModelWriterDeps): ScriptWriter =>
  async (request): Promise<Script> => {
    const { source, title } = request;
    if (source.type !== 'topic') return deps.asWritten(request);
    refuseOtherLanguages(source.topic, '/source/topic');
    const scenes = await write(deps, source, request);
    const prompt = digestValue({ system: SYSTEM, user: writePrompt(source, request) }).slice(0, 16);
    return {
      title,
      scenes,
      writer: { name: deps.name, detail: `written by ${deps.model}, prompt ${prompt}` },
    };
  };
