/**
 * Every file that becomes a function: its bundle's name and where it starts. API functions follow from the
 * route table; the others are named here.
 */
import { basename } from 'node:path';
import { ROUTES } from '../../functions/api/routes.ts';
import { QUEUES, type QueueName } from '../../shared/domain/queues.ts';

export type FunctionKind = 'api' | 'preflight' | 'authorizer' | 'worker' | 'dead-letter' | 'tick' | 'bridge';

export interface FunctionEntry {
  /** Folder of the bundle, and the construct's id. */
  readonly name: string;
  readonly kind: FunctionKind;
  /** From the repository root. */
  readonly entry: string;
  /** Bundled beside it, each under its file's name. */
  readonly children?: readonly string[];
}

/** `functions/api/videos/create-video.ts` is bundled as `create-video`. */
export const bundleName = (entry: string): string => basename(entry, '.ts');

/** Programs that a worker starts as processes of their own. */
const CHILDREN: Readonly<Partial<Record<QueueName, readonly string[]>>> = {
  'inspect-upload': ['functions/workers/inspect-upload/convert-media.ts'],
};

const workerEntry = (name: QueueName): FunctionEntry => ({
  name,
  kind: 'worker',
  entry: `functions/workers/${name}/handler.ts`,
  ...(CHILDREN[name] && { children: CHILDREN[name] }),
});

export const FUNCTION_ENTRIES: readonly FunctionEntry[] = [
  ...ROUTES.map(({ entry }): FunctionEntry => ({ name: bundleName(entry), kind: 'api', entry })),
  { name: 'authorizer', kind: 'authorizer', entry: 'functions/auth/authorizer.ts' },
  ...QUEUES.map((name) => workerEntry(name)),
  { name: 'dead-letter', kind: 'dead-letter', entry: 'functions/workers/dead-letter/handler.ts' },
  { name: 'sweep', kind: 'tick', entry: 'functions/ticks/sweep.ts' },
  { name: 'purge-accounts', kind: 'tick', entry: 'functions/ticks/purge-accounts.ts' },
  { name: 'seal-audit', kind: 'tick', entry: 'functions/ticks/seal-audit.ts' },
  { name: 'verify-audit', kind: 'tick', entry: 'functions/ticks/verify-audit.ts' },
  { name: 'emit-gauges', kind: 'tick', entry: 'functions/ticks/emit-gauges.ts' },
  { name: 'collect-metrics', kind: 'bridge', entry: 'functions/workers/collect-metrics/handler.ts' },
];

/** Only where pages of other origins may call the API (`corsOrigins`). */
export const PREFLIGHT_ENTRY: FunctionEntry = {
  name: 'answer-preflight',
  kind: 'preflight',
  entry: 'functions/api/service/answer-preflight.ts',
};
