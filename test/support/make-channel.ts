import { ulid } from 'ulid';
import type { Channel } from '../../shared/domain/publishing/channel.ts';
import { REQUEST_ID } from './make-video.ts';

/** A channel that is connected. */
export const makeChannel = (change: Partial<Channel> = {}): Channel => ({
  id: ulid(),
  owner: 'owner-a',
  version: 1,
  auditHash: '',
  status: 'CONNECTED',
  externalId: 'UC-tea',
  title: 'Tea and hills',
  requestId: REQUEST_ID,
  createdAt: '2030-01-01T00:00:00.000Z',
  updatedAt: '2030-01-01T00:00:00.000Z',
  ...change,
});
