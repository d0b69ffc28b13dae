import { dueScriptPartition, dueShard, scriptKey, scriptSubject } from '../../domain/keys.ts';
import type { SavedScript } from '../../domain/saved-script.ts';
import { scriptEvent } from '../../domain/webhooks/webhook-event.ts';
import type { ScriptStore } from '../../ports/store.ts';
import { type AuditedKind, planChange, planCreation, planRemoval } from './audited-items.ts';
import { freeHold, retryMoved, takeHold } from './hold-writes.ts';
import { NO_HOLD, readHold } from './read-costs.ts';
import type { Tables } from './tables.ts';
import { spendDay } from './usage-writes.ts';
import { planWebhookEvent } from './webhook-event-writes.ts';
import { type GuardedWrite, writeTogether } from './write-conditionally.ts';

/** Seconds after a change until the sweeper looks whether the script is written. */
const DUE_AFTER = 60;

/** A script waits for its writer only. */
const SCRIPT: AuditedKind<SavedScript> = {
  name: 'Script',
  key: ({ owner, id }) => scriptKey(owner, id),
  subject: scriptSubject,
  index: ({ id, status }, now) => {
    if (status !== 'QUEUED') return { duePk: undefined, dueAt: undefined };
    const dueAt = new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
    return { duePk: dueScriptPartition(dueShard(id)), dueAt };
  },
};

/** A script is written in one attempt. */
const ATTEMPT = 1;

export const createScript =
  (tables: Tables): ScriptStore['create'] =>
  async ({ script, audit, reserve }) => {
    const { item, writes } = planCreation(tables, SCRIPT, { item: script, audit });
    const { owner, id } = script;
    const day = reserve === undefined ? [] : [spendDay(tables, owner, reserve)];
    const cost = takeHold(tables, { owner, id, attempt: ATTEMPT }, { known: NO_HOLD, reserve });
    await writeTogether(tables.client, [...day, ...cost, ...writes]);
    return item;
  };

/** What a script that waits no more held and did not use. */
const freeScript = async (
  tables: Tables,
  script: SavedScript,
  isWaiting: boolean,
): Promise<readonly GuardedWrite[]> =>
  script.status === 'QUEUED' && !isWaiting ? freeHold(tables, script, await readHold(tables, script.id)) : [];

export const changeScript =
  (tables: Tables): ScriptStore['change'] =>
  async ({ script, change, audit }) =>
    retryMoved(async () => {
      const { item, writes } = planChange(tables, SCRIPT, { item: script, change, audit });
      const cost = await freeScript(tables, script, item.status === 'QUEUED');
      const told = planWebhookEvent(tables, scriptEvent(script.status, item));
      await writeTogether(tables.client, [...writes, ...cost, ...told]);
      return item;
    });

export const removeScript =
  (tables: Tables): ScriptStore['remove'] =>
  async ({ script, audit }) =>
    retryMoved(async () => {
      const cost = await freeScript(tables, script, false);
      await writeTogether(tables.client, [...planRemoval(tables, SCRIPT, { item: script, audit }), ...cost]);
    });
