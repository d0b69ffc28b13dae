import type { Look, Shot } from '../../domain/film.ts';
import type { OwnPictures } from '../../ports/media.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocatePicture, type Picture } from '../media/plane-picture.ts';
import { buildStage, type Stage } from './build-stage.ts';
import { showStage } from './show-stage.ts';
import type { TimedShot } from './time-shots.ts';
import { planUncovering, TRANSITION_SECONDS, uncoverPicture, type Uncovering } from './uncover-picture.ts';

/** The pictures of a scene in the order of its frames: at most two stages are held at a time. */
export interface FilmReel {
  /** Puts frame `frame` together in `picture`; frames are asked for one after the other. */
  readonly show: (frame: number) => Promise<Stage>;
  readonly picture: Picture;
  readonly close: () => void;
}

export interface ReelRequest {
  readonly memory: PlaneMemory;
  readonly look: Look;
  /** The shot that the scene before ended in, and how long it was seen; undefined where the film begins. */
  readonly previous: { readonly shot: Shot; readonly frames: number } | undefined;
  readonly shots: readonly TimedShot[];
  readonly pictures: OwnPictures;
}

interface Leaving {
  readonly stage: Stage;
  /** When its shot began: before the first frame, where that was in the scene before. */
  readonly firstFrame: number;
  readonly uncovering: Uncovering;
}

interface Current {
  readonly stage: Stage;
  readonly timed: TimedShot;
  readonly leaving: Leaving | undefined;
}

const closeLeaving = (leaving: Leaving | undefined): void => {
  leaving?.stage.close();
  leaving?.uncovering.close();
};

/** Prepares the reel; the first stages are drawn when the first frame is asked for. */
export const createFilmReel = ({ memory, look, previous, shots, pictures }: ReelRequest): FilmReel => {
  const picture = allocatePicture(memory, look.width, look.height);
  const upper = allocatePicture(memory, look.width, look.height);
  const waiting = [...shots];
  let current: Current | undefined;

  const draw = (shot: Shot, frames: number, opening: boolean): Promise<Stage> =>
    buildStage({ memory, shot, look, opening, frames, pictures });

  const findBefore = async (): Promise<Pick<Leaving, 'stage' | 'firstFrame'> | undefined> => {
    if (current) return { stage: current.stage, firstFrame: current.timed.firstFrame };
    if (previous === undefined) return undefined;
    const { shot, frames } = previous;
    return { stage: await draw(shot, frames, false), firstFrame: -frames };
  };

  const advance = async (timed: TimedShot): Promise<Current> => {
    closeLeaving(current?.leaving);
    const before = await findBefore();
    const { shot, firstFrame, endFrame } = timed;
    const stage = await draw(shot, endFrame - firstFrame, before === undefined);
    const leaving = before && {
      ...before,
      uncovering: planUncovering(memory, timed.shot.camera, picture),
    };
    return { stage, timed, leaving };
  };

  const showLeaving = ({ stage, timed, leaving }: Current & { leaving: Leaving }, frame: number): void => {
    const sinceStart = (frame - timed.firstFrame) / look.frameRate;
    const afterEnd = (frame - timed.endFrame) / look.frameRate;
    leaving.stage.play?.(frame - leaving.firstFrame);
    showStage(memory, picture, {
      stage: leaving.stage,
      time: { sinceStart: Infinity, afterEnd: sinceStart },
    });
    showStage(memory, upper, { stage, time: { sinceStart, afterEnd } });
    const share = sinceStart / TRANSITION_SECONDS;
    uncoverPicture(memory, picture, { over: upper, uncovering: leaving.uncovering, share });
  };

  return {
    picture,
    show: async (frame) => {
      if (waiting[0] && frame >= waiting[0].firstFrame) current = await advance(waiting.shift()!);
      if (current === undefined) throw new RangeError('The first shot begins after the first frame.');
      const { stage, timed, leaving } = current;
      stage.play?.(frame - timed.firstFrame);
      const sinceStart = (frame - timed.firstFrame) / look.frameRate;
      if (leaving && sinceStart < TRANSITION_SECONDS) {
        showLeaving({ stage, timed, leaving }, frame);
        return stage;
      }
      closeLeaving(leaving);
      current = { stage, timed, leaving: undefined };
      const afterEnd = (frame - timed.endFrame) / look.frameRate;
      showStage(memory, picture, { stage, time: { sinceStart, afterEnd } });
      return stage;
    },
    close: () => {
      closeLeaving(current?.leaving);
      current?.stage.close();
      memory.release(picture.at);
      memory.release(upper.at);
    },
  };
};
