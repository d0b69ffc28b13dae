/** A stage's output is named by the hash of everything that went into it (DESIGN §4), and of nothing else. */
import { digestValue } from './digest.ts';
import { lastShot, type Look, type ScenePlan, type Shot } from './film.ts';

interface SceneInputs {
  readonly scene: ScenePlan;
  /** The scene before: its last picture is in the transition. */
  readonly previous: ScenePlan | undefined;
  /** Address of its voice, where it ends in a clip: how long that ran decides what of it is in the transition. */
  readonly previousVoice?: string | undefined;
  readonly look: Look;
  /** Hash of the worker's code: a changed renderer makes new pictures. */
  readonly codeVersion: string;
  /** How often this very scene was sent back by the quality gate: a rebuild must not find what failed. */
  readonly rebuild: number;
}

/** All that is seen of a shot; why it was chosen is not, nor where a picture of the owner's comes from. */
const seenOf = ({ because: _because, image, ...seen }: Shot) => ({
  ...seen,
  ...(image && { image: image.sha256 }),
});

/** All that is heard of a recorded voice: nothing where there is none, so that older addresses stay. */
const heardOf = ({ recording }: ScenePlan) => recording && { recording: recording.sha256 };

const leftOf = ({ shots }: ScenePlan): object | undefined => {
  const last = lastShot(shots);
  if (last === undefined) return undefined;
  const { fromWord: _fromWord, ...seen } = seenOf(last);
  return seen;
};

/**
 * Address of a scene's segment, in hex. Its place in the film has no say in it but through the picture that it
 * uncovers itself over, so that it is found again when others come or go.
 */
export const segmentKey = ({ scene, previous, previousVoice, ...inputs }: SceneInputs): string => {
  const { index: _index, shots, recording: _recording, ...said } = scene;
  const spoken = { ...said, ...heardOf(scene) };
  const opening = previous === undefined;
  const left = previous && leftOf(previous);
  const seen = { shots: shots.map(seenOf), opening, left, ...(previousVoice && { previousVoice }) };
  return digestValue({ kind: 'segment', ...inputs, spoken, ...seen });
};

/**
 * Address of a scene's voice, in hex: the pictures, their shape and the place in the film have no say in it, so
 * that a film in another shape is spoken once.
 */
export const voiceKey = (inputs: Omit<SceneInputs, 'previous' | 'previousVoice'>): string => {
  const { narration, role, pauseBefore, pauseAfter } = inputs.scene;
  const { codeVersion, rebuild } = inputs;
  const { voice, niche, tone, frameRate } = inputs.look;
  return digestValue({
    kind: 'voice',
    narration,
    role,
    pauseBefore,
    pauseAfter,
    ...heardOf(inputs.scene),
    look: { voice, niche, tone, frameRate },
    codeVersion,
    rebuild,
  });
};
