/** Where things are in the bucket and in the application table (MODEL §2). */
import { sha256 } from './digest.ts';
import type { Stage, Video } from './video.ts';

/** Shards of the `due` index: one partition would meet its limit first. */
export const DUE_SHARDS = 4;

const shardOf = (id: string, shards: number): number => Number.parseInt(sha256(id).slice(0, 8), 16) % shards;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

export const videoKey = (owner: string, id: string): ItemKey => ({ pk: `OWNER#${owner}`, sk: `VIDEO#${id}` });

export const scriptKey = (owner: string, id: string): ItemKey => ({
  pk: `OWNER#${owner}`,
  sk: `SCRIPT#${id}`,
});

export const uploadKey = (owner: string, id: string): ItemKey => ({
  pk: `OWNER#${owner}`,
  sk: `UPLOAD#${id}`,
});

/** What an owner's uploads take together. */
export const storageKey = (owner: string): ItemKey => ({ pk: `OWNER#${owner}`, sk: 'STORAGE' });

export const idempotencyKey = (owner: string, key: string): ItemKey => ({
  pk: `OWNER#${owner}`,
  sk: `IDEM#${key}`,
});

export const leaseKey = (work: {
  readonly videoId: string;
  readonly stage: Stage;
  readonly part: number;
}): ItemKey => ({ pk: `VIDEO#${work.videoId}`, sk: `LEASE#${work.stage}#${work.part}` });

export const partKey = (videoId: string, part: { attempt: number; index: number }): ItemKey => ({
  pk: `VIDEO#${videoId}`,
  sk: `PART#${part.attempt}#${part.index}`,
});

/** What an owner has used: `DAY#<day>`, `MAKING`. */
export const usageKey = (owner: string, what: string): ItemKey => ({
  pk: `OWNER#${owner}`,
  sk: `USAGE#${what}`,
});

/** The ledger of a video: apart from its work, which is read often and whole. */
const costPartition = (videoId: string): string => `COST#${videoId}`;
export const holdKey = (videoId: string): ItemKey => ({ pk: costPartition(videoId), sk: 'HOLD' });

/** One start of one part. `token` is its lease's, and so each start's own. */
export const costKey = (start: {
  readonly videoId: string;
  readonly attempt: number;
  readonly stage: Stage;
  readonly part: number;
  readonly token: number;
}): ItemKey => ({
  pk: costPartition(start.videoId),
  sk: `${costPrefix(start.attempt)}${start.stage}#${start.part}#${start.token}`,
});
export const costPrefix = (attempt: number): string => `PART#${attempt}#`;

/** Counts of all owners lie in shards, since every owner's changes meet there. */
export const STATISTICS_SHARDS = 4;

/** `TOTAL`, or `DAY#<day>`. Of an owner, or of a shard of all owners. */
export const statisticsKey = (
  whose: { readonly owner: string } | { readonly shard: number },
  what: string,
): ItemKey =>
  'owner' in whose
    ? { pk: `OWNER#${whose.owner}`, sk: `STATISTICS#${what}` }
    : { pk: `STATISTICS#${whose.shard}`, sk: `STATISTICS#${what}` };
export const statisticsShard = (videoId: string): number => shardOf(videoId, STATISTICS_SHARDS);

/** A bucket of requests, or what was noted of somebody: its partition says so, and roles allow no more. */
export const rateKey = (who: string, rate: string): ItemKey => ({ pk: `RATE#${who}#${rate}`, sk: 'RATE' });

export const userKey = (id: string): ItemKey => ({ pk: `USER#${id}`, sk: 'USER' });

/** Reservations of names are also the list of users, in its order. */
export const USERNAMES = 'USERNAMES';
/** `name` as `foldName` gives it. */
export const usernameKey = (name: string): ItemKey => ({ pk: USERNAMES, sk: name });

export const emailKey = (email: string): ItemKey => ({ pk: `EMAIL#${sha256(email)}`, sk: 'EMAIL' });

/** The ids of those who are neither demoted nor disabled. */
export const ADMINISTRATORS_KEY: ItemKey = { pk: 'ADMINISTRATORS', sk: 'ADMINISTRATORS' };

export const inviteKey = (hash: string): ItemKey => ({ pk: `INVITE#${hash}`, sk: 'INVITE' });

/** A user's API keys lie together, apart from what else they own: who checks keys reads nothing but these. */
export const apiKeyPartition = (owner: string): string => `KEYS#${owner}`;

export const apiKeyKey = (owner: string, id: string): ItemKey => ({
  pk: apiKeyPartition(owner),
  sk: `APIKEY#${id}`,
});

/** How many of them are not revoked. */
export const apiKeyCountKey = (owner: string): ItemKey => ({ pk: apiKeyPartition(owner), sk: 'COUNT' });

/** Whose key has that SHA-256, and which it is. */
export const apiKeyHashKey = (hash: string): ItemKey => ({ pk: `APIKEY#${hash}`, sk: 'APIKEY' });
/** By the SHA-256 of the token: all that the check of a request reads. */
export const sessionHashKey = (hash: string): ItemKey => ({ pk: `SESSION#${hash}`, sk: 'SESSION' });

/** Where a user's sessions are listed. */
export const sessionPartition = (owner: string): string => `SESSIONS#${owner}`;
export const sessionKey = (owner: string, id: string): ItemKey => ({
  pk: sessionPartition(owner),
  sk: `SESSION#${id}`,
});

/** Failed logins. The name may be nobody's, or a password that was typed into the wrong field: only its hash is kept. */
export const attemptKey = (kind: string, name: string): ItemKey => ({
  pk: `ATTEMPT#${kind}#${sha256(name)}`,
  sk: 'ATTEMPT',
});

export const deadLetterKey = (letter: { id: string; receivedAt: string }): ItemKey => ({
  pk: `DEADLETTER#${shardOf(letter.id, DUE_SHARDS)}`,
  sk: `${letter.receivedAt}#${letter.id}`,
});

export const auditKey = (subject: string, seq: number): ItemKey => ({
  pk: `SUBJECT#${subject}`,
  sk: `SEQ#${String(seq).padStart(10, '0')}`,
});

/** A row of no chain: a partition each, so that no burst of them makes one hot. */
export const eventKey = (id: string): ItemKey => ({ pk: `EVENT#${id}`, sk: 'EVENT' });

/**
 * Shards of the audit table's indexes by time and by owner. A partition takes about 1,000 writes a second (AWS), and a
 * row of up to 1 kB is one: so 4,000 rows a second, of one owner or of all. A subject's own rows are serialised by its
 * version and come nowhere near that.
 */
export const AUDIT_SHARDS = 4;

export const trailPartitions = (owner?: string): readonly string[] =>
  Array.from({ length: AUDIT_SHARDS }, (_, shard) => trailPartition(shard, owner));

const trailPartition = (shard: number, owner?: string): string =>
  owner === undefined ? `TIME#${shard}` : `OWNER#${owner}#${shard}`;

/** Where a row stands in time: unique, and in order as text. */
export const trailPosition = ({ timestamp, id }: { readonly timestamp: string; readonly id: string }) =>
  `${timestamp}#${id}`;

/** By what the indexes of the audit table find a row; by its subject they find it as it is. */
export const trailKeys = (row: {
  readonly id: string;
  readonly owner: string;
  readonly timestamp: string;
}): { readonly at: string; readonly timePk: string; readonly ownerPk: string } => {
  const shard = shardOf(row.id, AUDIT_SHARDS);
  return {
    at: trailPosition(row),
    timePk: trailPartition(shard),
    ownerPk: trailPartition(shard, row.owner),
  };
};

/** The one item that says how far the trail is sealed. */
export const sealHeadKey = (): ItemKey => ({ pk: 'AUDIT', sk: 'SEAL' });

/** The one item with the settings that were recorded last. */
export const settingsKey = (): ItemKey => ({ pk: 'SETTINGS', sk: 'SETTINGS' });

/** Seals in their bucket, in order. */
export const sealObjectKey = (seq: number): string => `seals/${String(seq).padStart(10, '0')}.json`;

export const auditSubject = (videoId: string): string => `video#${videoId}`;

export const userSubject = (id: string): string => `user#${id}`;

export const inviteSubject = (id: string): string => `invite#${id}`;

export const apiKeySubject = (id: string): string => `apikey#${id}`;

export const channelKey = (owner: string, id: string): ItemKey => ({
  pk: `OWNER#${owner}`,
  sk: `CHANNEL#${id}`,
});

/** Whose connection that is: what Google's page hands back leads here. */
export const connectionKey = (stateHash: string): ItemKey => ({
  pk: `CONNECTION#${stateHash}`,
  sk: 'CONNECTION',
});

export const channelSubject = (id: string): string => `channel#${id}`;

/** The one upload of a film to a channel of YouTube's. */
export const uploadRecordKey = (videoId: string, externalId: string): ItemKey => ({
  pk: `PUBLISH#${videoId}`,
  sk: `CHANNEL#${externalId}`,
});

/** What a Google project has used of its day. */
export const youtubeQuotaKey = (project: string, day: string): ItemKey => ({
  pk: `YOUTUBE-QUOTA#${project}`,
  sk: `DAY#${day}`,
});

export const jobKey = (owner: string, id: string): ItemKey => ({ pk: `OWNER#${owner}`, sk: `JOB#${id}` });

/** Which worker has the job, and how far it is. */
export const jobLeaseKey = (id: string): ItemKey => ({ pk: `JOB#${id}`, sk: 'LEASE' });

export const jobSubject = (id: string): string => `job#${id}`;

/** What a job has made. */
export const jobPrefix = (id: string): string => `exports/${id}/`;

export const settingsSubject = (id: string): string => `settings#${id}`;

export const scriptSubject = (id: string): string => `script#${id}`;

export const uploadSubject = (id: string): string => `upload#${id}`;

export const duePartition = (shard: number): string => `DUE#${shard}`;
/** Apart from videos: who reads the one never meets the other. */
export const dueScriptPartition = (shard: number): string => `DUE-SCRIPT#${shard}`;
/** Accounts that were deleted, while anything of theirs may be left. */
export const dueAccountPartition = (shard: number): string => `DUE-ACCOUNT#${shard}`;
export const dueUploadPartition = (shard: number): string => `DUE-UPLOAD#${shard}`;
export const dueJobPartition = (shard: number): string => `DUE-JOB#${shard}`;
export const dueShard = (id: string): number => shardOf(id, DUE_SHARDS);

/** Everything of one video: what is under it goes when the video is deleted. */
export const videoPrefix = (id: string): string => `videos/${id}/`;

/** A picture of the owner's own that the video shows: a copy, by the SHA-256 of its file. */
export const videoPictureKey = (id: string, hash: string): string => `${videoPrefix(id)}pictures/${hash}`;

/** A recorded voice of the owner's own that the video plays: a copy, by the SHA-256 of its file. */
export const videoRecordingKey = (id: string, hash: string): string => `${videoPrefix(id)}recordings/${hash}`;

/** Music of the owner's own that the video plays: a copy, by the SHA-256 of its file. */
export const videoMusicKey = (id: string, hash: string): string => `${videoPrefix(id)}music/${hash}`;

/**
 * A file that a stage makes. The lease's token keeps a worker that lost its lease from overwriting the files
 * of the one that took it; the manifest names the ones that count.
 */
export const outputPrefix = (video: Pick<Video, 'id' | 'attempt'>, stage: Stage, token: number): string =>
  `${videoPrefix(video.id)}${video.attempt}/${stage}-${token}/`;

/** Everything of a script on its own. */
export const scriptPrefix = (id: string): string => `scripts/${id}/`;

/** Everything of an owner's that is kept to be used again. */
export const ownerCachePrefix = (owner: string): string => `cache/${owner}/`;
/**
 * Three places of an upload: where its client may write one object, where the worker keeps the copy that it checks,
 * and what came out of it. The bucket's lifecycle clears the first two.
 */
export const uploadPrefixes = ({ owner, id }: { readonly owner: string; readonly id: string }) => ({
  quarantine: `quarantine/${owner}/${id}/`,
  inspection: `inspection/${owner}/${id}/`,
  media: `media/${owner}/${id}/`,
});

/** Everything of a scene or of its voice, under the hash of what it is made from. */
export const cachePrefix = (owner: string, hash: string): string => `${ownerCachePrefix(owner)}${hash}/`;

/** Counters are spread over some items, since one takes about 1,000 writes a second. */
export const METRIC_SHARDS = 4;

export const metricKey = (shard: number, series: string): ItemKey => ({
  pk: `METRICS#${shard}`,
  sk: series,
});
export const metricShard = (deliveryId: string): number => shardOf(deliveryId, METRIC_SHARDS);

/** Says that a delivery's share of the counters is in. */
export const metricDeliveryKey = (deliveryId: string): ItemKey => ({
  pk: `METRICDELIVERY#${deliveryId}`,
  sk: 'METRICDELIVERY',
});
