/** A start with other settings than the last one leaves a row that says which, from what to what. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { type LocalCloud, startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { FIRST_HASH } from '../../shared/domain/audit-chain.ts';
import { sendRequest } from '../support/local-api/send-request.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'faceless-settings-'));
after(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const withCloud = async <T>(
  settings: Readonly<Record<string, string>>,
  work: (cloud: LocalCloud) => Promise<T>,
): Promise<T> => {
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  try {
    const cloud = await startLocalCloud({ dataDir, port: 0, triggers: false });
    try {
      return await work(cloud);
    } finally {
      await cloud.close();
    }
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/** Oldest first. */
const readRows = async ({ apiUrl, administrator }: LocalCloud): Promise<readonly AuditRow[]> => {
  const headers = { Authorization: `Bearer ${administrator.apiKey}` };
  const { statusCode, body } = await sendRequest(apiUrl, {
    path: '/audit-events?action=settings_changed',
    headers,
  });
  assert.equal(statusCode, 200, body);
  return (JSON.parse(body) as { readonly events: readonly AuditRow[] }).events.toReversed();
};

suite('settings', () => {
  test('of the first start are on record, once however often the sweep comes', async () => {
    const rows = await withCloud({}, async (cloud) => {
      await Promise.all([cloud.tick('sweep'), cloud.tick('sweep')]);
      await cloud.tick('sweep');
      return readRows(cloud);
    });
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.details?.['REGISTRATION.to'], 'closed');
    assert.equal(rows[0].details['QUOTAS.creator.videosADay.to'], '2000');
    assert.equal(rows[0].prevHash, FIRST_HASH);
  });

  test('that are others at the next start are named with both sides, in a chain', async () => {
    const rows = await withCloud({ REGISTRATION: 'open', BUDGET_VIDEO_USD: '7' }, async (cloud) => {
      await cloud.tick('sweep');
      return readRows(cloud);
    });
    assert.equal(rows.length, 2);
    const [first, second] = rows;
    assert.deepEqual(second?.details, {
      'BUDGET_VIDEO_USD.from': '100',
      'BUDGET_VIDEO_USD.to': '7',
      'REGISTRATION.from': 'closed',
      'REGISTRATION.to': 'open',
    });
    assert.equal(second.type, 'configuration_change');
    assert.equal(second.subject, 'settings#service');
    assert.equal(second.prevHash, first?.hash);
  });
});
