import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../aws/open-database.ts';

/** Who agreed: the one channel that there is. Its name says what it is wherever it is shown. */
export const CHANNEL = {
  id: 'UCstand-in-is-no-channel',
  title: 'Stand-in for YouTube: nothing is published',
  uploads: 'UUstand-in-is-no-channel',
} as const;

/** The OAuth client that the stand-in knows; not a secret, since it opens nothing. */
export const STAND_IN_CLIENT = { clientId: 'stand-in', clientSecret: 'stand-in' } as const;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS codes (code TEXT PRIMARY KEY, redirect_uri TEXT NOT NULL, challenge TEXT NOT NULL, scope TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS grants (refresh_token TEXT PRIMARY KEY, scope TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS access_tokens (token TEXT PRIMARY KEY, refresh_token TEXT NOT NULL REFERENCES grants ON DELETE CASCADE, expires_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, bytes INTEGER NOT NULL, content_type TEXT NOT NULL, resource TEXT NOT NULL, video_id TEXT, lost INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS chunks (session TEXT NOT NULL REFERENCES sessions, start INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (session, start)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS videos (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, resource TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS captions (number INTEGER PRIMARY KEY, video TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (video, language, name));
CREATE TABLE IF NOT EXISTS thumbnails (video TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS quota (day TEXT NOT NULL, bucket TEXT NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (day, bucket));
CREATE TABLE IF NOT EXISTS faults (number INTEGER PRIMARY KEY, fault TEXT NOT NULL);
`;

export interface YoutubeContext {
  readonly database: DatabaseSync;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Where the stand-in itself is reached. */
  readonly endpoint: () => string;
}

export const openContext = (path: string, rest: Omit<YoutubeContext, 'database'>): YoutubeContext => ({
  ...rest,
  database: openDatabase(path, SCHEMA),
});

export type Json = Readonly<Record<string, unknown>>;

export interface YoutubeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** The client went away before its body was whole. */
  readonly isCut: boolean;
}

export interface YoutubeResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a page. */
  readonly body?: Json | string;
}

/** A list comes with commas, or as a parameter that is repeated. */
export const listOf = ({ query }: Pick<YoutubeRequest, 'query'>, name: string): string[] =>
  query.getAll(name).flatMap((text) => text.split(',').filter((item) => item !== ''));

export const headerOf = ({ headers }: YoutubeRequest, name: string): string => String(headers[name] ?? '');
