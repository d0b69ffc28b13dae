import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { toAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { recordEvent } from '../../shared/adapters/aws/record-event.ts';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import { chainRow, FIRST_HASH } from '../../shared/domain/audit-chain.ts';
import { auditSubject, videoKey } from '../../shared/domain/keys.ts';
import { deadlineFrom } from '../../shared/domain/limits.ts';
import { completeSettings } from '../../shared/domain/video-request.ts';
import type { Video } from '../../shared/domain/video.ts';
import { logDataAccess, logDataModification } from '../../shared/observability/audit.ts';
import { openTables } from '../admin/open-tables.ts';
import { median } from './spent.ts';
import { startCloud } from './start-cloud.ts';

export interface AppendCosts {
  /** At once. */
  readonly lanes: number;
  readonly appends: number;
  readonly rounds: number;
  /** Of a row of the trail, with its keys (bytes of JSON). */
  readonly rowBytes: number;
  readonly rows: readonly { readonly name: string; readonly perSecond: number; readonly ratio: number }[];
}

const LANES = 16;
const APPENDS = 320;
const ROUNDS = 3;

const context = { actor: 'bench', requestId: crypto.randomUUID() };
const changed = logDataModification(context, 'video_updated', { details: { fields: 'title' } });

/** A cancelled one: no tick looks after it. */
const newVideo = ({ newId, clock }: Tables, owner: string): Video => {
  const id = newId();
  const createdAt = clock.now().toISOString();
  return {
    id,
    owner,
    title: 'Why tea grows on hills',
    sourceType: 'script',
    source: { key: `videos/${id}/source.json`, sha256: FIRST_HASH },
    settings: completeSettings(),
    status: 'CANCELLED',
    attempt: 1,
    version: 1,
    auditHash: '',
    requestId: context.requestId,
    createdAt,
    updatedAt: createdAt,
    deadline: deadlineFrom(clock.now()),
  };
};

/** A row as a change of that video writes it. */
const sampleRow = (tables: Tables) => {
  const { id, owner, createdAt: timestamp } = newVideo(tables, tables.newId());
  const place = { id, subject: auditSubject(id), owner, seq: 2, timestamp, prevHash: FIRST_HASH };
  return toAuditItem(chainRow(changed, place), videoKey(owner, id));
};

type Append = (count: number) => Promise<void>;

/** One lane of one way to write: what it is called with counts up. */
type OpenLane = (lane: number) => Promise<Append>;

const putPlainly =
  (tables: Tables): OpenLane =>
  async () => {
    const { client, tableName: TableName, newId } = tables;
    const row = sampleRow(tables);
    return async () => {
      const Item = { ...row, pk: `BENCH#${newId()}`, sk: 'BENCH' };
      await client.send(new PutCommand({ TableName, Item }));
    };
  };

const recordAccess =
  (tables: Tables): OpenLane =>
  async () => {
    const record = recordEvent(tables);
    const owner = tables.newId();
    return async () => record({ ...logDataAccess(context, 'video_viewed'), owner, subject: 'video#bench' });
  };

/** `ownerOf` says whose the lane's video is. */
const changeVideos =
  (tables: Tables, ownerOf: (lane: number) => string): OpenLane =>
  async (lane) => {
    const videos = createVideoStore(tables);
    let video = await videos.create({ video: newVideo(tables, ownerOf(lane)), audit: changed });
    return async (count) => {
      video = await videos.change({ video, change: { title: `Take ${count}` }, audit: changed });
    };
  };

/** Appends a second. */
const timeLanes = async (open: OpenLane, lanes: number): Promise<number> => {
  const appends = await Promise.all(Array.from({ length: lanes }, async (_, lane) => open(lane)));
  const each = APPENDS / LANES;
  const from = performance.now();
  await Promise.all(
    appends.map(async (append) => {
      for (let count = 0; count < each; count += 1) await append(count);
    }),
  );
  return (each * lanes) / ((performance.now() - from) / 1000);
};

const timeAll = async (tables: Tables): Promise<AppendCosts['rows']> => {
  const one = tables.newId();
  const ways = [
    { name: 'plain put of as many bytes', open: putPlainly(tables), lanes: LANES },
    { name: 'row of no chain (an access)', open: recordAccess(tables), lanes: LANES },
    { name: 'change with its row, videos of one owner', open: changeVideos(tables, () => one), lanes: LANES },
    {
      name: 'change with its row, a video of each owner',
      open: changeVideos(tables, (lane) => `${one}-${lane}`),
      lanes: LANES,
    },
    { name: 'change with its row, one video, in turn', open: changeVideos(tables, () => one), lanes: 1 },
  ];
  const rates = ways.map((): number[] => []);
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, { open, lanes }] of ways.entries()) {
      const rate = await timeLanes(open, lanes);
      if (round > 0) rates[index]?.push(rate);
    }
  }
  const [plain = []] = rates;
  return ways.map(({ name }, index) => {
    const perSecond = median(rates[index] ?? []);
    return { name, perSecond, ratio: perSecond / median(plain) };
  });
};

/** Appends to the trail of a local cloud on that data folder. */
export const measureAppends = async (dataDir: string): Promise<AppendCosts> => {
  const cloud = await startCloud(dataDir);
  const signal = new AbortController().signal;
  const { tables, close } = await openTables({ kind: 'local' }, { dataDir, signal });
  try {
    const rows = await timeAll(tables);
    const rowBytes = Buffer.byteLength(JSON.stringify(sampleRow(tables)));
    return { lanes: LANES, appends: APPENDS, rounds: ROUNDS, rowBytes, rows };
  } finally {
    await close();
    await cloud.close();
  }
};
