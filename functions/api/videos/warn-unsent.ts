import type { Video } from '../../../shared/domain/video.ts';
import { logFrom } from '../../../shared/observability/logger.ts';

const log = logFrom('videos');

/** An attempt was accepted, but its first message was not sent. */
export const warnUnsent = ({ id }: Video, error: unknown): void => {
  log.warn('message_unsent', 'The sweeper will send it', { video_id: id, error });
};
