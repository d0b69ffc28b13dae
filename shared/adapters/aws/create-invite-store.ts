import { FIRST_HASH } from '../../domain/audit-chain.ts';
import { FacelessError } from '../../domain/errors.ts';
import { inviteKey, inviteSubject } from '../../domain/keys.ts';
import type { Invite } from '../../domain/user.ts';
import type { InviteStore } from '../../ports/users.ts';
import { writeAuditRow } from './audit-writes.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';
import { writeTogether } from './write-conditionally.ts';

/** Days that an invite stays in the table after it has expired. */
const KEPT_DAYS = 30;

const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

const inviteExists = (): FacelessError => new FacelessError('CONFLICT', 'This invite exists.');

const fromItem = (item: Readonly<Record<string, unknown>>): Invite => {
  const { pk: _pk, sk: _sk, ttl: _ttl, ...invite } = item;
  return invite as unknown as Invite;
};

/** Invites by the SHA-256 of what their holders have; `takeInvite` uses one up together with the registration. */
export const createInviteStore = (tables: Tables): InviteStore => ({
  find: async (hash) => {
    const item = await getItem(tables.client, tables.tableName, inviteKey(hash));
    return item && fromItem(item);
  },
  create: async (hash, invite, audit) => {
    const { guarded } = writeAuditRow(tables, audit, {
      id: tables.newId(),
      subject: inviteSubject(invite.id),
      owner: invite.invitedBy,
      seq: 1,
      timestamp: tables.clock.now().toISOString(),
      prevHash: FIRST_HASH,
    });
    const Put = {
      TableName: tables.tableName,
      Item: { ...inviteKey(hash), ...invite, ttl: secondsOf(invite.expiresAt) + KEPT_DAYS * 86_400 },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    await writeTogether(tables.client, [{ write: { Put }, refused: inviteExists }, guarded]);
  },
});
