import { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../aws/open-database.ts';

/** What the operations share: the database, the clock and the news that a queue has changed. */
export interface QueueContext {
  readonly database: DatabaseSync;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The origin of queue URLs. */
  readonly endpoint: () => string;
  /** Emits a queue's name when a message may have become visible in it. */
  readonly changes: EventEmitter;
}

export const ACCOUNT_ID = '000000000000';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS queues (
  name TEXT PRIMARY KEY, attributes TEXT NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL REFERENCES queues (name) ON DELETE CASCADE,
  id TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL, trace_header TEXT, group_id TEXT,
  sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL,
  received INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT, source TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS messages_by_visibility ON messages (queue, visible_at);
CREATE TABLE IF NOT EXISTS move_tasks (
  handle TEXT PRIMARY KEY, source TEXT NOT NULL, destination TEXT, moved INTEGER NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;
`;

/** Opens the queues kept in the SQLite file `path`. */
export const openQueues = (options: {
  path: string;
  region: string;
  endpoint: () => string;
  now?: () => number;
}): QueueContext => {
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  const { path, region, endpoint, now = Date.now } = options;
  return { database: openDatabase(path, SCHEMA), region, endpoint, now, changes };
};

/** A queue's ARN, and the name that one ends in. */
export const toArn = (context: QueueContext, name: string): string =>
  `arn:aws:sqs:${context.region}:${ACCOUNT_ID}:${name}`;
export const nameOfArn = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);
