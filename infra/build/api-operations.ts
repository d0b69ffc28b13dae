/** What each route takes and gives, by operation: validators and the OpenAPI document are made from this. */
import type { z } from 'zod';
import { emptyEvent, oneObjectEvent } from '../../functions/api/event.schema.ts';
import type { OperationId } from '../../functions/api/routes.ts';
import { createScriptEvent } from '../../functions/api/scripts/create-script.schema.ts';
import { scriptView } from '../../functions/api/scripts/script-view.schema.ts';
import { updateScriptEvent } from '../../functions/api/scripts/update-script.schema.ts';
import { health } from '../../functions/api/service/get-health.schema.ts';
import { createVideoEvent } from '../../functions/api/videos/create-video.schema.ts';
import { fileList } from '../../functions/api/videos/list-files.schema.ts';
import { listVideosEvent, videoPage } from '../../functions/api/videos/list-videos.schema.ts';
import { timeline } from '../../functions/api/videos/timeline.schema.ts';
import { updateVideoEvent } from '../../functions/api/videos/update-video.schema.ts';
import { videoView } from '../../functions/api/videos/video-view.schema.ts';

export interface ApiOperation {
  /** The whole event. */
  readonly event: z.ZodObject;
  /** The type of a valid event: a name, and the schema file below functions/api that exports it. */
  readonly eventType: { readonly name: string; readonly file: string };
  readonly success: {
    readonly status: number;
    readonly description: string;
    /** Absent for an answer without a body. */
    readonly body?: z.ZodType;
    readonly location?: boolean;
    /** Whether the answer has the object's version in `ETag`. */
    readonly tagged?: boolean;
  };
  /** Beside those that every route or every authorised route can answer. */
  readonly problems: readonly number[];
}

const empty = { event: emptyEvent, eventType: { name: 'EmptyEvent', file: 'event.schema.ts' } };
const oneObject = { event: oneObjectEvent, eventType: { name: 'OneObjectEvent', file: 'event.schema.ts' } };

export const API_OPERATIONS: Readonly<Record<OperationId, ApiOperation>> = {
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
    problems: [400, 409, 410, 413, 415, 422],
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
    problems: [400, 404, 409, 412, 413, 415, 422],
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
    problems: [404, 409, 422],
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
  createScript: {
    event: createScriptEvent,
    eventType: { name: 'CreateScriptEvent', file: 'scripts/create-script.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; the script is being written.',
      body: scriptView,
      location: true,
      tagged: true,
    },
    problems: [400, 413, 415, 422],
  },
  getScript: {
    ...oneObject,
    success: { status: 200, description: 'The script.', body: scriptView, tagged: true },
    problems: [404, 422],
  },
  updateScript: {
    event: updateScriptEvent,
    eventType: { name: 'UpdateScriptEvent', file: 'scripts/update-script.schema.ts' },
    success: { status: 200, description: 'The script as it is now.', body: scriptView, tagged: true },
    problems: [400, 404, 409, 412, 413, 415, 422],
  },
  deleteScript: {
    ...oneObject,
    success: { status: 204, description: 'Deleted, with its texts.' },
    problems: [404, 409, 422],
  },
  getHealth: {
    ...empty,
    success: { status: 200, description: 'It answers.', body: health },
    problems: [422],
  },
  getOpenapi: {
    ...empty,
    success: { status: 200, description: 'The document.' },
    problems: [422],
  },
};
