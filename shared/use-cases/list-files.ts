import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { auditSubject } from '../domain/keys.ts';
import { LINK_SECONDS } from '../domain/limits.ts';
import { finishedFilm } from '../domain/finished-film.ts';
import type { FinishedFilm, Video, VideoFile } from '../domain/video.ts';
import { logDataAccess } from '../observability/audit.ts';
import type { VideoStore } from '../ports/store.ts';
import type { Clock, ObjectStore } from '../ports/world.ts';
import { findVideo } from './find-video.ts';

export interface ListFilesDeps {
  readonly videos: Pick<VideoStore, 'get' | 'record'>;
  readonly objects: Pick<ObjectStore, 'presignGet'>;
  readonly clock: Clock;
}

export interface LinkedFile extends Omit<VideoFile, 'key'> {
  readonly url: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

export interface LinkedFilm {
  /** Which attempt made them. */
  readonly attempt: number;
  readonly files: readonly LinkedFile[];
}

const filmOf = (video: Video): FinishedFilm => {
  const film = finishedFilm(video);
  if (film !== undefined) return film;
  throw new FacelessError('CONFLICT', `The video is ${video.status}; its files are there once it is READY.`);
};

/**
 * Links to the files of a video's newest finished film, each good for 15 minutes; a later attempt that is under way or
 * has failed takes nothing away. That they are handed out is on the record first.
 * Throws NOT_FOUND; CONFLICT before the video was READY; UNAVAILABLE.
 */
export const listFiles =
  ({ videos, objects, clock }: ListFilesDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<LinkedFilm> => {
    const video = await findVideo(videos, input);
    const { attempt, files } = filmOf(video);
    const { owner } = video;
    const subject = auditSubject(video.id);
    await videos.record({ ...logDataAccess(input.audit, 'video_viewed'), owner, subject });
    const expiresAt = new Date(clock.now().getTime() + LINK_SECONDS * 1000).toISOString();
    const linked = await Promise.all(
      files.map(async ({ key, ...file }) => {
        const link = { key, fileName: file.name, contentType: file.contentType, seconds: LINK_SECONDS };
        return { ...file, url: await objects.presignGet(link), expiresAt };
      }),
    );
    return { attempt, files: linked };
  };
