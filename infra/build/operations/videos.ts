import type { VIDEO_ROUTES } from '../../../functions/api/videos/routes.ts';
import { createVideoEvent } from '../../../functions/api/videos/create-video.schema.ts';
import { fileList } from '../../../functions/api/videos/list-files.schema.ts';
import { listVideosEvent, videoPage } from '../../../functions/api/videos/list-videos.schema.ts';
import { publishVideoEvent } from '../../../functions/api/videos/publish-video.schema.ts';
import { timeline } from '../../../functions/api/videos/timeline.schema.ts';
import { updateVideoEvent } from '../../../functions/api/videos/update-video.schema.ts';
import { videoView } from '../../../functions/api/videos/video-view.schema.ts';
import { type ApiOperation, oneObject } from './operation.ts';

export const VIDEO_OPERATIONS: Readonly<Record<keyof typeof VIDEO_ROUTES, ApiOperation>> = {
  createVideo: {
    event: createVideoEvent,
    eventType: { name: 'CreateVideoEvent', file: 'videos/create-video.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; the video is being made.',
      body: videoView,
      location: true,
      tagged: true,
    },
    problems: [400, 402, 409, 410, 413, 415, 422],
  },
  listVideos: {
    event: listVideosEvent,
    eventType: { name: 'ListVideosEvent', file: 'videos/list-videos.schema.ts' },
    success: { status: 200, description: 'A page of videos.', body: videoPage },
    problems: [422],
  },
  getVideo: {
    ...oneObject,
    success: { status: 200, description: 'The video.', body: videoView, tagged: true },
    problems: [404, 422],
  },
  updateVideo: {
    event: updateVideoEvent,
    eventType: { name: 'UpdateVideoEvent', file: 'videos/update-video.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; what depends on the change is made again.',
      body: videoView,
      location: true,
      tagged: true,
    },
    problems: [400, 402, 404, 409, 412, 413, 415, 422],
  },
  listFiles: {
    ...oneObject,
    success: { status: 200, description: 'Links that hold for 15 minutes.', body: fileList },
    problems: [404, 409, 422],
  },
  cancelVideo: {
    ...oneObject,
    success: {
      status: 202,
      description: 'Cancelled; workers stop within seconds.',
      body: videoView,
      location: true,
      tagged: true,
    },
    problems: [404, 409, 422],
  },
  retryVideo: {
    ...oneObject,
    success: {
      status: 202,
      description: 'Accepted; what is there is used.',
      body: videoView,
      location: true,
      tagged: true,
    },
    problems: [402, 404, 409, 422],
  },
  approveVideo: {
    ...oneObject,
    success: {
      status: 202,
      description: 'Approved: it is READY, or goes to its channel.',
      body: videoView,
      location: true,
      tagged: true,
    },
    problems: [404, 409, 422],
  },
  publishVideo: {
    event: publishVideoEvent,
    eventType: { name: 'PublishVideoEvent', file: 'videos/publish-video.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; it goes to the channel, or waits for it.',
      body: videoView,
      location: true,
      tagged: true,
    },
    problems: [400, 404, 409, 413, 415, 422],
  },
  getTimeline: {
    ...oneObject,
    success: { status: 200, description: 'The timeline.', body: timeline },
    problems: [404, 422],
  },
  deleteVideo: {
    ...oneObject,
    success: { status: 204, description: 'Deleted, with its files.' },
    problems: [404, 409, 422],
  },
};
