import { FacelessError } from './errors.ts';
import { findNeededFacts } from './find-needed-facts.ts';
import type { SourceType } from './source.ts';
import type { Niche } from './video.ts';

/** Niches that state no facts: a text for them can be put together without knowing anything. */
export const CALM_NICHES = [
  'meditation',
  'affirmation',
  'motivation',
  'sleep',
  'mindfulness',
  'healing',
  'gratitude',
] as const satisfies readonly Niche[];
export type CalmNiche = (typeof CALM_NICHES)[number];

export const isCalm = (niche: Niche): niche is CalmNiche => CALM_NICHES.some((calm) => calm === niche);

const SLOW_NICHES: ReadonlySet<Niche> = new Set(['meditation', 'sleep', 'mindfulness', 'healing']);

/** Whether a film takes its time, and shows nothing that wants to be read. */
export const isSlow = (niche: Niche): boolean => SLOW_NICHES.has(niche);

/** What is said where a topic asks for facts that only a model could know; NOT_CONFIGURED. */
export const needsModel = (niche: Niche): FacelessError => {
  const detail = `A topic in the niche ${niche} needs facts, which are not made up here. Choose one of the niches ${CALM_NICHES.join(', ')}; or give notes or a script; or set SCRIPT_WRITER to bedrock or openai, so that a language model writes it.`;
  return new FacelessError('NOT_CONFIGURED', detail, {
    fields: [{ pointer: '/source/topic', detail: `needs facts in the niche ${niche}` }],
  });
};

/** Who writes topics; all but the first are language models. */
export const SCRIPT_WRITERS = ['offline', 'bedrock', 'openai'] as const;
export type ScriptWriterName = (typeof SCRIPT_WRITERS)[number];

/** The same for a topic that would need them in any niche. */
const needsFacts = (words: string): FacelessError => {
  const detail = `The topic needs facts (“${words}”), which are not made up here. Choose a topic that needs none; or give notes or a script; or set SCRIPT_WRITER to bedrock or openai, so that a language model writes it.`;
  return new FacelessError('NOT_CONFIGURED', detail, {
    fields: [{ pointer: '/source/topic', detail: `needs facts: “${words}”` }],
  });
};

/** Refuses at once a topic that cannot be written without facts. Throws NOT_CONFIGURED. */
export const assertTopicWritable = (
  source: { readonly type: SourceType; readonly topic?: string },
  niche: Niche,
  writer: ScriptWriterName,
): void => {
  if (source.type !== 'topic' || writer !== 'offline') return;
  if (!isCalm(niche)) throw needsModel(niche);
  const facts = findNeededFacts(source.topic ?? '');
  if (facts !== undefined) throw needsFacts(facts);
};
