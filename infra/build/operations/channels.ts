import type { CHANNEL_ROUTES } from '../../../functions/api/channels/routes.ts';
import { channelList, channelView, newChannel } from '../../../functions/api/channels/channel-view.schema.ts';
import { finishConnectionEvent } from '../../../functions/api/channels/finish-connection.schema.ts';
import { type ApiOperation, empty, oneObject } from './operation.ts';

export const CHANNEL_OPERATIONS: Readonly<Record<keyof typeof CHANNEL_ROUTES, ApiOperation>> = {
  connectChannel: {
    ...empty,
    success: { status: 201, description: 'Open the page that it names, and agree.', body: newChannel },
    problems: [409, 422],
  },
  finishConnection: {
    event: finishConnectionEvent,
    eventType: { name: 'FinishConnectionEvent', file: 'channels/finish-connection.schema.ts' },
    success: { status: 200, description: 'The channel is connected.', body: channelView },
    problems: [404, 409, 410, 422],
  },
  listChannels: {
    ...empty,
    success: { status: 200, description: 'Your channels.', body: channelList },
    problems: [422],
  },
  getChannel: {
    ...oneObject,
    success: { status: 200, description: 'The channel.', body: channelView },
    problems: [404, 422],
  },
  deleteChannel: {
    ...oneObject,
    success: { status: 204, description: 'Removed; what is published there stays.' },
    problems: [404, 409, 422],
  },
};
