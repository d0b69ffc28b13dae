import type { GroupRoutes } from '../route.ts';

export const CHANNEL_ROUTES = {
  connectChannel: {
    method: 'POST',
    path: '/channels',
    permission: 'video:publish',
    entry: 'functions/api/channels/connect-channel.ts',
    summary: 'Begin to connect a channel: where its owner agrees',
  },
  finishConnection: {
    method: 'GET',
    path: '/channels/callback',
    permission: 'public',
    rate: 'sign-in',
    entry: 'functions/api/channels/finish-connection.ts',
    summary: 'Where Google’s page comes back to',
  },
  listChannels: {
    method: 'GET',
    path: '/channels',
    permission: 'video:publish',
    entry: 'functions/api/channels/list-channels.ts',
    summary: 'Your channels, oldest first',
  },
  getChannel: {
    method: 'GET',
    path: '/channels/{id}',
    permission: 'video:publish',
    entry: 'functions/api/channels/get-channel.ts',
    summary: 'One of your channels',
  },
  deleteChannel: {
    method: 'DELETE',
    path: '/channels/{id}',
    permission: 'video:publish',
    entry: 'functions/api/channels/delete-channel.ts',
    summary: 'Remove a channel and the right to publish there',
  },
} as const satisfies GroupRoutes;
