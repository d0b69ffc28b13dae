import { z } from 'zod';
import { VIDEO_STATUSES } from '../../../shared/domain/video.ts';
import { nextCursor, noParameters, pageCursor, pageLimit } from '../event.schema.ts';
import { videoView } from './video-view.schema.ts';

export const listVideosEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    status: z.enum(VIDEO_STATUSES).optional(),
    limit: pageLimit,
    cursor: pageCursor,
  }),
});
export type ListVideosEvent = z.input<typeof listVideosEvent>;

export const videoPage = z
  .strictObject({
    videos: z.array(videoView),
    cursor: nextCursor,
  })
  .meta({ description: 'A page of your videos, newest first.' });
