import type { AuditContext } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import { deadlineFrom } from '../../domain/limits.ts';
import type { Channel } from '../../domain/publishing/channel.ts';
import { type PublishOrder, planPublish } from '../../domain/publishing/plan-publish.ts';
import { nextStatus } from '../../domain/transitions.ts';
import type { Video } from '../../domain/video.ts';
import { logDataModification } from '../../observability/audit.ts';
import type { ChannelStore } from '../../ports/publishing.ts';
import type { VideoStore } from '../../ports/store.ts';
import type { Clock, SendMessages } from '../../ports/world.ts';
import { findVideo } from '../find-video.ts';
import { toEnvelope } from '../missing-work.ts';
import { retryStale } from '../retry-stale.ts';

export interface PublishVideoDeps {
  readonly videos: Pick<VideoStore, 'get' | 'change'>;
  readonly channels: Pick<ChannelStore, 'get'>;
  readonly send: SendMessages;
  readonly clock: Clock;
  /** Told when the message could not be sent; the sweeper sends it within a minute. */
  readonly warnUnsent: (video: Video, error: unknown) => void;
}

export interface PublishVideo {
  readonly owner: string;
  readonly id: string;
  readonly order: PublishOrder;
  readonly audit: AuditContext;
}

/** One film of a video on a channel: whoever has seen it there would see it twice. */
const assertUnpublished = ({ publications = [] }: Video, { externalId, title = '' }: Channel): void => {
  const there = publications.find((one) => one.externalId === externalId);
  if (there?.publishedAt === undefined) return;
  throw new FacelessError('CONFLICT', `The video is on ${title} already: ${there.url}.`);
};

/**
 * READY → PUBLISHING, and its message. Throws NOT_FOUND; INVALID_INPUT for a channel that is not the owner's or a time
 * that has passed; CONFLICT for a video that is not READY, a channel that is not connected or has the video; STALE;
 * UNAVAILABLE.
 */
export const publishVideo =
  (deps: PublishVideoDeps) =>
  async ({ owner, id, order, audit }: PublishVideo): Promise<Video> => {
    const { videos, channels, clock } = deps;
    const { requestId } = audit;
    const asked = await retryStale(async () => {
      const video = await findVideo(videos, { owner, id });
      const status = nextStatus(video.status, 'publish-asked');
      if (status === undefined)
        throw new FacelessError('CONFLICT', `The video is ${video.status}; what is published is READY.`);
      const channel = await channels.get(owner, order.channelId);
      const publish = planPublish(order, channel, { now: clock.now(), pointer: '' });
      if (channel !== undefined) assertUnpublished(video, channel);
      const { channelId, privacy, publishAt } = publish;
      return videos.change({
        video,
        change: {
          status,
          publish,
          parked: undefined,
          publishError: undefined,
          deadline: deadlineFrom(clock.now()),
          requestId,
        },
        audit: logDataModification(audit, 'video_transition', {
          details: {
            event: 'publish-asked',
            from: video.status,
            to: status,
            attempt: video.attempt,
            channelId,
            privacy,
            ...(publishAt !== undefined && { publishAt }),
          },
        }),
      });
    });
    await deps.send([toEnvelope(asked, 'publish', 0)]).catch((error: unknown) => {
      deps.warnUnsent(asked, error);
    });
    return asked;
  };
