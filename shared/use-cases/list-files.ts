import type { AuditContext } from '../domain/audit.ts';
import { FacelessError } from '../domain/errors.ts';
import { auditSubject } from '../domain/keys.ts';
import { LINK_SECONDS } from '../domain/limits.ts';
import type { Video, VideoFile } from '../domain/video.ts';
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

const FINISHED: ReadonlySet<string> = new Set(['AWAITING_REVIEW', 'READY', 'PUBLISHING', 'PUBLISHED']);

const filesOf = (video: Video): readonly VideoFile[] => {
  if (FINISHED.has(video.status) && video.files !== undefined) return video.files;
  throw new FacelessError('CONFLICT', `The video is ${video.status}; its files are there once it is READY.`);
};

/**
 * Links to a finished video's files, each good for 15 minutes. That they are handed out is on the record first.
 * Throws NOT_FOUND; CONFLICT before the video is READY; UNAVAILABLE.
 */
export const listFiles =
  ({ videos, objects, clock }: ListFilesDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<readonly LinkedFile[]> => {
    const video = await findVideo(videos, input);
    const files = filesOf(video);
    const { owner } = video;
    const subject = auditSubject(video.id);
    await videos.record({ ...logDataAccess(input.audit, 'video_viewed'), owner, subject });
    const expiresAt = new Date(clock.now().getTime() + LINK_SECONDS * 1000).toISOString();
    return Promise.all(
      files.map(async ({ key, ...file }) => {
        const link = { key, fileName: file.name, contentType: file.contentType, seconds: LINK_SECONDS };
        return { ...file, url: await objects.presignGet(link), expiresAt };
      }),
    );
  };
