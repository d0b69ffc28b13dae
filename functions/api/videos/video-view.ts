import type { VideoWithProgress } from '../../../shared/use-cases/get-video.ts';
import type { VideoView } from './video-view.schema.ts';

/** A video's path on this host; `v1` is the API's stage. */
export const videoPath = (id: string): string => `/v1/videos/${id}`;

/** What of a video is public: no keys of the bucket, no hashes, no owner. */
export const toVideoView = ({ video, progress }: VideoWithProgress): VideoView => {
  const { id, title, status, attempt, version, sourceType, settings, error, createdAt, updatedAt } = video;
  const self = videoPath(id);
  return {
    id,
    title,
    status,
    progress: progress.percent,
    attempt,
    version,
    sourceType,
    settings: { ...settings, tags: [...settings.tags] },
    scenes: progress.scenes,
    stages: [...progress.stages],
    ...(error && { error }),
    createdAt,
    updatedAt,
    links: { self, files: `${self}/files`, cancel: `${self}/cancel` },
  };
};
