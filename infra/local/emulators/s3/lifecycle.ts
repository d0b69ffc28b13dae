import { assertBucket, type BucketContext, type S3Operation } from './bucket-context.ts';
import { removeObject } from './delete-objects.ts';
import { readXmlBody } from './read-small-body.ts';
import { invalidArgument, s3Error, unsupported } from './s3-error.ts';
import { childrenOf, document, element, textElement, textOf, type XmlNode } from './xml.ts';

interface LifecycleRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly prefix: string;
  readonly expirationDays?: number;
  readonly abortDays?: number;
}

const DAY_MS = 86_400_000;

const refuseOthers = (node: XmlNode, known: readonly string[]): void => {
  const other = node.children.find(({ name }) => !known.includes(name));
  if (other !== undefined) throw unsupported(`${node.name} with ${other.name} in a lifecycle`);
};

const readDays = (rule: XmlNode, name: string, member: string): number | undefined => {
  const [node] = childrenOf(rule, name);
  if (node === undefined) return undefined;
  refuseOthers(node, [member]);
  const days = Number(textOf(node, member));
  if (!Number.isInteger(days) || days < 1) throw invalidArgument(`${member} must be a positive integer.`);
  return days;
};

const readRule = (rule: XmlNode, index: number): LifecycleRule => {
  refuseOthers(rule, ['ID', 'Status', 'Prefix', 'Filter', 'Expiration', 'AbortIncompleteMultipartUpload']);
  const [filter] = childrenOf(rule, 'Filter');
  if (filter !== undefined) refuseOthers(filter, ['Prefix']);
  const expirationDays = readDays(rule, 'Expiration', 'Days');
  const abortDays = readDays(rule, 'AbortIncompleteMultipartUpload', 'DaysAfterInitiation');
  return {
    id: textOf(rule, 'ID') ?? `rule-${index + 1}`,
    enabled: textOf(rule, 'Status') === 'Enabled',
    prefix: (filter === undefined ? undefined : textOf(filter, 'Prefix')) ?? textOf(rule, 'Prefix') ?? '',
    ...(expirationDays === undefined ? {} : { expirationDays }),
    ...(abortDays === undefined ? {} : { abortDays }),
  };
};

const saveRules = (context: BucketContext, bucket: string, rules: string | null): void => {
  assertBucket(context, bucket);
  context.database.prepare('UPDATE buckets SET lifecycle = ? WHERE name = ?').run(rules, bucket);
};

/** PutBucketLifecycleConfiguration: expiry by prefix and days, and of uploads that were not completed. */
export const putLifecycle: S3Operation = async (context, request) => {
  const rules = childrenOf(await readXmlBody(request), 'Rule').map(readRule);
  saveRules(context, request.bucket, JSON.stringify(rules));
  return { status: 200 };
};

/** DeleteBucketLifecycle. */
export const deleteLifecycle: S3Operation = (context, { bucket }) => {
  saveRules(context, bucket, null);
  return { status: 204 };
};

const toXml = (rule: LifecycleRule): string =>
  element('Rule', [
    textElement('ID', rule.id),
    element('Filter', [textElement('Prefix', rule.prefix)]),
    textElement('Status', rule.enabled ? 'Enabled' : 'Disabled'),
    ...(rule.expirationDays === undefined
      ? []
      : [element('Expiration', [textElement('Days', rule.expirationDays)])]),
    ...(rule.abortDays === undefined
      ? []
      : [element('AbortIncompleteMultipartUpload', [textElement('DaysAfterInitiation', rule.abortDays)])]),
  ]);

const readRules = (text: unknown): LifecycleRule[] =>
  typeof text === 'string' ? (JSON.parse(text) as LifecycleRule[]) : [];

/** GetBucketLifecycleConfiguration. */
export const getLifecycle: S3Operation = (context, { bucket }) => {
  assertBucket(context, bucket);
  const row = context.database.prepare('SELECT lifecycle FROM buckets WHERE name = ?').get(bucket);
  const rules = readRules(row?.['lifecycle']);
  if (rules.length === 0)
    throw s3Error('NoSuchLifecycleConfiguration', 404, 'The lifecycle configuration does not exist.');
  return { status: 200, body: document('LifecycleConfiguration', rules.map(toXml)) };
};

// S3 counts whole days and acts at the following midnight, UTC.
const latestStart = (now: number, days: number): number => Math.floor(now / DAY_MS - days) * DAY_MS;

const applyRule = async (context: BucketContext, bucket: string, rule: LifecycleRule): Promise<void> => {
  const { database, now } = context;
  const inPrefix = 'bucket = ?1 AND substr(key, 1, length(?2)) = ?2';
  if (rule.expirationDays !== undefined) {
    const expired = database
      .prepare(`SELECT key FROM objects WHERE ${inPrefix} AND modified_at < ?3`)
      .all(bucket, rule.prefix, latestStart(now(), rule.expirationDays));
    for (const row of expired) await removeObject(context, { bucket, key: row['key'] as string });
  }
  if (rule.abortDays === undefined) return;
  const stale = [bucket, rule.prefix, latestStart(now(), rule.abortDays)] as const;
  const chosen = `SELECT id FROM uploads WHERE ${inPrefix} AND started_at < ?3`;
  const parts = database.prepare(`SELECT content FROM parts WHERE upload IN (${chosen})`).all(...stale);
  database.prepare(`DELETE FROM uploads WHERE id IN (${chosen})`).run(...stale);
  await context.content.remove(parts.map((part) => part['content'] as string));
};

/** Does what the enabled rules of all buckets say, as of now. */
export const applyLifecycles = async (context: BucketContext): Promise<void> => {
  const buckets = context.database.prepare('SELECT name, lifecycle FROM buckets').all();
  for (const { name, lifecycle } of buckets)
    for (const rule of readRules(lifecycle)) if (rule.enabled) await applyRule(context, String(name), rule);
};
