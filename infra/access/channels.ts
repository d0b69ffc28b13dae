import type { CHANNEL_ROUTES } from '../../functions/api/channels/routes.ts';
import type { StageConfig } from '../config.ts';
import {
  type Access,
  appendAudit,
  change,
  checkItem,
  consume,
  getItem,
  putItem,
  query,
  readObjects,
  seeMissing,
  sendTo,
  updateItem,
} from './statements.ts';
import { arn, HERE, readKey } from './writer.ts';

export const CHANNEL_ACCESS: Readonly<Record<keyof typeof CHANNEL_ROUTES, readonly Access[]>> = {
  // How many there are, the channel, and what its connection is found by.
  connectChannel: [query, putItem, updateItem, appendAudit],
  // The older of two connections to one channel stays, and the newer goes.
  finishConnection: [getItem, query, putItem, updateItem, appendAudit],
  listChannels: [query],
  getChannel: [getItem],
  deleteChannel: [getItem, putItem, updateItem, appendAudit],
};

/** Writes the record of the upload with the quota that it takes. */
export const PUBLISH_ACCESS: readonly Access[] = [
  ...change,
  checkItem,
  putItem,
  consume('publish'),
  seeMissing,
  readObjects('videos/'),
  // Tells webhooks what became of it.
  sendTo('deliver-webhook'),
];

/** What functions do with refresh tokens, whose names are made at run time. */
const ON_GRANTS = {
  finishConnection: ['ssm:PutParameter'],
  deleteChannel: ['ssm:GetParameter', 'ssm:DeleteParameter'],
  publish: ['ssm:GetParameter'],
  'purge-accounts': ['ssm:GetParameter', 'ssm:DeleteParameter'],
} as const;

const isOnGrants = (name: string): name is keyof typeof ON_GRANTS => Object.hasOwn(ON_GRANTS, name);

/**
 * What a function needs of those who keep secrets: the channels' and the Google project's. On one machine, and where
 * nothing is published, there are none.
 *
 * @param name an operation, a queue or a tick
 */
export const publisherAccess = (
  { deployed, stage, publisher }: StageConfig,
  name: string,
): readonly Access[] => {
  if (!deployed || publisher.PUBLISHER !== 'youtube' || !isOnGrants(name)) return [];
  const path = `parameter/faceless/${stage}/channels/*`;
  const grants: Access = () => ({
    actions: ON_GRANTS[name],
    resources: [arn('ssm', HERE, path)],
    wildcards: {
      [`Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:${path}`]:
        'A channel’s right to publish is kept under the channel’s id, which is made at run time.',
    },
  });
  return [grants, readKey(publisher.YOUTUBE_CLIENT_SECRET, 'YOUTUBE_CLIENT_SECRET')];
};
