import { totalOf } from '../../../shared/domain/cost/estimate-cost.ts';
import { type ApiResponse, respond } from '../../../shared/http/api-event.ts';
import { toEntityTag } from '../../../shared/http/entity-tag.ts';
import type { Publication } from '../../../shared/domain/publishing/publication.ts';
import type { Video, VideoSettings } from '../../../shared/domain/video.ts';
import type { VideoWithProgress } from '../../../shared/use-cases/get-video.ts';
import type { VideoView } from './video-view.schema.ts';

/** A video's path on this host; `v1` is the API's stage. */
export const videoPath = (id: string): string => `/v1/videos/${id}`;

const toSettingsView = ({ music, tags, ...settings }: VideoSettings): VideoView['settings'] => ({
  ...settings,
  tags: [...tags],
  ...(music && { music: { name: music.provenance.name, seconds: music.samples / music.sampleRate } }),
});

const toPublicationView = ({
  externalId: _externalId,
  sha256: _sha256,
  notes,
  ...publication
}: Publication): NonNullable<VideoView['publications']>[number] => ({
  ...publication,
  ...(notes && { notes: [...notes] }),
});

const toPublishingView = ({ publish, parked, publishError, publications }: Video): Partial<VideoView> => ({
  ...(publish && { publish }),
  ...(parked && { parked }),
  ...(publishError && { publishError }),
  ...(publications && { publications: publications.map(toPublicationView) }),
});

/** What of a video is public: no keys of the bucket, no hashes, no owner. */
export const toVideoView = ({ video, progress, spent }: VideoWithProgress): VideoView => {
  const { id, title, status, attempt, version, sourceType, settings, estimate, error, createdAt, updatedAt } =
    video;
  const self = videoPath(id);
  return {
    id,
    title,
    status,
    progress: progress.percent,
    attempt,
    version,
    sourceType,
    settings: toSettingsView(settings),
    scenes: progress.scenes,
    stages: [...progress.stages],
    ...(estimate && {
      cost: {
        estimatedNanoUsd: totalOf(estimate),
        ...(spent === undefined ? {} : { spentNanoUsd: spent }),
      },
    }),
    ...(error && { error }),
    approval: video.approval ?? false,
    ...toPublishingView(video),
    createdAt,
    updatedAt,
    links: {
      self,
      files: `${self}/files`,
      timeline: `${self}/timeline`,
      cancel: `${self}/cancel`,
      retry: `${self}/retry`,
      publish: `${self}/publish`,
      approve: `${self}/approve`,
    },
  };
};

/** The view under the version that it shows; what was accepted also says where it is. */
export const respondVideo = (statusCode: 200 | 202, found: VideoWithProgress): ApiResponse =>
  respond(statusCode, toVideoView(found), {
    ETag: toEntityTag(found.video.version),
    ...(statusCode === 202 && { Location: videoPath(found.video.id) }),
  });
