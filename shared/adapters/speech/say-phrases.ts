import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Job } from '../../ports/media.ts';
import { throwIfCancelled } from '../media/media-errors.ts';
import { cutPhrases } from './cut-phrases.ts';
import type { SaidPhrase } from './place-speech.ts';
import { loadFlite } from './run-flite.ts';
import { type FliteSettings, speakPhrase } from './speak-phrase.ts';

/**
 * Has Flite say a narration, phrase after phrase; between two of them the event loop runs, so that heartbeats go on.
 * None where there is nothing that an English voice can say. PROVIDER_FAILED; CANCELLED.
 */
export const sayPhrases = async (
  narration: string,
  voice: Pick<FliteSettings, 'voice' | 'stretch'>,
  job: Job,
): Promise<readonly SaidPhrase[]> => {
  const phrases = cutPhrases(narration);
  if (phrases.length === 0) return [];
  const module = await loadFlite();
  const folder = await mkdtemp(join(job.folder, 'flite-'));
  const said: SaidPhrase[] = [];
  for (const phrase of phrases) {
    throwIfCancelled(job.signal);
    said.push({ phrase, pieces: await speakPhrase({ module, folder, ...voice }, phrase) });
    job.progress(said.length / phrases.length);
    await setImmediate();
  }
  await rm(folder, { recursive: true });
  return said;
};
