import type { ScriptWriterName } from '../domain/calm-niches.ts';
import { estimateCost } from '../domain/cost/estimate-cost.ts';
import type { Budgets } from '../domain/cost/hold.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import type { Estimate, Video } from '../domain/video.ts';

/** What an installation's money depends on. */
export interface SpendingSettings {
  readonly budgets: Budgets;
  readonly scriptWriter: ScriptWriterName;
  /** Empty where no language model is configured. */
  readonly scriptModel: string;
}

type Asked = Pick<Video, 'settings' | 'sourceType'> & Partial<Pick<Video, 'filmSeconds' | 'plan'>>;

/** What an attempt will cost: only the text of a new topic is a model's work. */
export const estimateAttempt = (
  { scriptWriter, scriptModel }: SpendingSettings,
  { settings, sourceType, plan, filmSeconds = settings.durationSeconds }: Asked,
): Estimate => {
  const isAsked = scriptWriter !== 'offline' && sourceType === 'topic' && plan === undefined;
  return estimateCost({ settings, filmSeconds, ...(isAsked ? { model: scriptModel } : {}) });
};

/** What the writing of a script on its own will cost. */
export const estimateScript = (
  { scriptWriter, scriptModel }: SpendingSettings,
  { sourceType, settings }: Pick<SavedScript, 'settings' | 'sourceType'>,
): number => {
  const isAsked = scriptWriter !== 'offline' && sourceType === 'topic';
  const shape = { aspect: '9:16', quality: 'standard' } as const;
  const film = { filmSeconds: settings.durationSeconds, settings: shape };
  return estimateCost({ ...film, ...(isAsked ? { model: scriptModel } : {}) })['write-script'];
};
