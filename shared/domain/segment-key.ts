/** A stage's output is named by the hash of everything that went into it (DESIGN §4). */
import { digestValue } from './digest.ts';
import type { Look, ScenePlan } from './film.ts';

interface SceneInputs {
  readonly scene: ScenePlan;
  /** The scene before: its last picture is in the transition. */
  readonly previous: ScenePlan | undefined;
  readonly look: Look;
  /** Hash of the worker's code: a changed renderer makes new pictures. */
  readonly codeVersion: string;
  /** How often this very scene was sent back by the quality gate: a rebuild must not find what failed. */
  readonly rebuild: number;
}

/** Address of a scene's segment, in hex. */
export const segmentKey = (inputs: SceneInputs): string => digestValue({ kind: 'segment', ...inputs });

/**
 * Address of a scene's voice, in hex: the pictures, their shape and the place in the film have no say in it, so
 * that a film in another shape is spoken once.
 */
export const voiceKey = (inputs: Omit<SceneInputs, 'previous'>): string => {
  const { narration, role, pauseBefore, pauseAfter } = inputs.scene;
  const { codeVersion, rebuild } = inputs;
  const { voice, niche, tone, frameRate } = inputs.look;
  return digestValue({
    kind: 'voice',
    narration,
    role,
    pauseBefore,
    pauseAfter,
    look: { voice, niche, tone, frameRate },
    codeVersion,
    rebuild,
  });
};
