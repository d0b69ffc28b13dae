import type { ApiKey } from '../../../shared/domain/api-key.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { revokeApiKey } from '../../../shared/use-cases/revoke-api-key.ts';
import type { AdminCommand, AdminWorld } from '../command.ts';
import { listAllUsers } from '../list-all-users.ts';

/** Keys lie with their owners, so each user is asked in turn. */
const findKey = async ({ users, apiKeys }: AdminWorld, id: string): Promise<ApiKey> => {
  for await (const { id: owner } of listAllUsers(users)) {
    const key = await apiKeys.get(owner, id);
    if (key !== undefined) return key;
  }
  throw new FacelessError('NOT_FOUND', `There is no API key ${id}. \`keys NAME\` lists a user’s.`);
};

export const revoke: AdminCommand = {
  usage: 'KEY-ID',
  summary: 'Revoke an API key, from the next request on',
  run: async (world, { words: [id] }) => {
    if (id === undefined) throw new FacelessError('INVALID_INPUT', 'Give the id of the key.');
    const { owner, name } = await findKey(world, id);
    await revokeApiKey(world)({ owner, id, audit: world.audit });
    return { data: { id, owner, name }, text: `The key ${name} of ${owner} is revoked.` };
  },
};
