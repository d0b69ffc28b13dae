import type { PlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import { writeFrames } from '../../shared/adapters/visuals/draw-scene.ts';
import type { DrawScene, Job } from '../../shared/ports/media.ts';
import type { FrameStore } from './frame-store.ts';
import { startCounting } from './measure-work.ts';
import { addSpent, scaleSpent, type Spent, withoutParts } from './spent.ts';

type SceneInput = Parameters<DrawScene>[0];

/** Kept from scene to scene, as a worker keeps its memory. */
export interface ComposingTools {
  readonly store: FrameStore;
  readonly memory: PlaneMemory;
}

interface Frame {
  readonly spent: Spent;
  /** Whether a layer was drawn for it, which takes memory; other frames only put layers together. */
  readonly drew: boolean;
}

const watchMemory = (memory: PlaneMemory) => {
  let taken = false;
  const watched: PlaneMemory = {
    ...memory,
    allocate: (size) => {
      taken = true;
      return memory.allocate(size);
    },
  };
  const wasTaken = (): boolean => {
    const was = taken;
    taken = false;
    return was;
  };
  return { watched, wasTaken };
};

/** Puts a scene's frames together without an encoder, keeps them, and counts each but for its keeping. */
async function composeFrames(
  input: SceneInput,
  { store, memory }: ComposingTools,
  job: Job,
): Promise<readonly Frame[]> {
  const { watched, wasTaken } = watchMemory(memory);
  const frames: Frame[] = [];
  store.open(input.frames, input.look);
  let count = startCounting();
  const write = async (planes: Uint8Array): Promise<void> => {
    frames.push({ spent: count(), drew: wasTaken() });
    store.push(planes);
    count = startCounting();
    return Promise.resolve();
  };
  const writer = { write, finish: async () => Promise.resolve() };
  await writeFrames(input, { memory: watched, writer, job });
  return frames;
}

/** What drawing a scene's layers takes, and putting them together: frames without a new layer tell them apart. */
export async function measureComposing(
  input: SceneInput,
  tools: ComposingTools,
  job: Job,
): Promise<{ readonly layers: Spent; readonly composing: Spent }> {
  const frames = await composeFrames(input, tools, job);
  const plain = frames.filter(({ drew }) => !drew).map(({ spent }) => spent);
  const composing = scaleSpent(addSpent(...plain), frames.length / Math.max(1, plain.length));
  return { composing, layers: withoutParts(addSpent(...frames.map(({ spent }) => spent)), composing) };
}
