/** From what an owner asks for to what is done, or why it cannot be. Pure. */
import { FacelessError, type FieldError } from '../errors.ts';
import { readTime } from '../times.ts';
import type { Channel } from './channel.ts';
import type { Privacy, PublishRequest } from './publication.ts';

export interface PublishOrder {
  readonly channelId: string;
  readonly privacy?: Privacy | undefined;
  readonly publishAt?: string | undefined;
  readonly madeForKids?: boolean | undefined;
}

/** When, and where in the request's body the order stands. */
interface Asked {
  readonly now: Date;
  readonly pointer: '' | '/publish';
}

const findTimeProblem = ({ publishAt, privacy = 'private' }: PublishOrder, now: Date): string | undefined => {
  if (publishAt === undefined) return undefined;
  const time = readTime(publishAt);
  if (time === undefined || time <= now) return 'is not a time to come';
  return privacy === 'private' ? undefined : `takes privacy private until then, and it is ${privacy}`;
};

const findProblems = (
  order: PublishOrder,
  channel: Channel | undefined,
  { now, pointer }: Asked,
): FieldError[] => {
  const time = findTimeProblem(order, now);
  return [
    ...(channel === undefined
      ? [{ pointer: `${pointer}/channelId`, detail: 'names no channel of yours' }]
      : []),
    ...(time === undefined ? [] : [{ pointer: `${pointer}/publishAt`, detail: time }]),
  ];
};

/** Throws INVALID_INPUT with every field that is wrong; CONFLICT for a channel that is not connected. */
export const planPublish = (
  order: PublishOrder,
  channel: Channel | undefined,
  asked: Asked,
): PublishRequest => {
  const fields = findProblems(order, channel, asked);
  if (fields.length > 0)
    throw new FacelessError('INVALID_INPUT', 'The video cannot be published so.', { fields });
  if (channel?.status !== 'CONNECTED')
    throw new FacelessError('CONFLICT', `The channel is ${channel?.status}; connect it first.`);
  const { channelId, privacy = 'private', publishAt, madeForKids = false } = order;
  const at = publishAt && readTime(publishAt);
  return { channelId, privacy, madeForKids, ...(at && { publishAt: at.toISOString() }) };
};
