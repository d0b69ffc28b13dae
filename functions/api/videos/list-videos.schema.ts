import { z } from 'zod';
import { VIDEO_STATUSES } from '../../../shared/domain/video.ts';
import { noParameters, page } from '../event.schema.ts';
import { videoView } from './video-view.schema.ts';

export const listVideosEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    status: z.enum(VIDEO_STATUSES).optional(),
    ...page,
  }),
});
export type ListVideosEvent = z.input<typeof listVideosEvent>;

export const videoPage = z
  .strictObject({
    videos: z.array(videoView),
    cursor: z.string().optional().meta({
      description: 'Of the next page; absent on the last. A page may be short, or empty, and still have one.',
    }),
  })
  .meta({ description: 'A page of your videos, newest first.' });
