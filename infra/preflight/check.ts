import type { StageName } from '../config.ts';

export interface PreflightResult {
  readonly state: 'ok' | 'failed' | 'not checked';
  /** What was found; where it is not well, what would be right. */
  readonly words: string;
}

export interface PreflightInput {
  readonly stage: StageName;
}

export type PreflightCheck = (input: PreflightInput) => Promise<PreflightResult>;

export const ok = (words: string): PreflightResult => ({ state: 'ok', words });
export const failed = (words: string): PreflightResult => ({ state: 'failed', words });
export const notChecked = (words: string): PreflightResult => ({ state: 'not checked', words });
