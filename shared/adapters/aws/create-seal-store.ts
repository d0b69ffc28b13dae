import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { FIRST_HASH } from '../../domain/audit-chain.ts';
import { SYSTEM_OWNER } from '../../domain/audit.ts';
import { toCanonicalJson } from '../../domain/canonical-json.ts';
import { sealHeadKey, sealObjectKey } from '../../domain/keys.ts';
import type { Seal, SealHead } from '../../domain/seal.ts';
import type { SealStore } from '../../ports/audit.ts';
import { type AuditedKind, fromItem, planChange, planCreation } from './audited-items.ts';
import type { Bucket } from './put-file.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';
import { translate } from './translate-error.ts';
import { writeTogether } from './write-conditionally.ts';

const HEAD: AuditedKind<SealHead> = { name: 'Seal', key: sealHeadKey, subject: (id) => `seal#${id}` };

const getSeal =
  ({ client, bucketName }: Bucket): SealStore['get'] =>
  async (seq) =>
    translate('The bucket of the seals', async () => {
      try {
        const command = new GetObjectCommand({ Bucket: bucketName, Key: sealObjectKey(seq) });
        const { Body } = await client.send(command);
        return JSON.parse((await Body?.transformToString()) ?? '') as Seal;
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    });

/** Another seal of the number, or one that is being written at this moment. */
const isThere = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  ['PreconditionFailed', 'ConditionalRequestConflict'].includes(error.name);

const putSeal =
  ({ client, bucketName }: Bucket): SealStore['put'] =>
  async (seal) =>
    translate('The bucket of the seals', async () => {
      const command = new PutObjectCommand({
        Bucket: bucketName,
        Key: sealObjectKey(seal.seq),
        Body: toCanonicalJson(seal),
        ContentType: 'application/json',
        IfNoneMatch: '*',
      });
      try {
        await client.send(command);
        return true;
      } catch (error) {
        if (isThere(error)) return false;
        throw error;
      }
    });

const advance =
  (tables: Tables): SealStore['advance'] =>
  async (head, seal, audit) => {
    const reached = { sealHash: seal.hash, sealedTo: seal.to };
    const first = { id: 'trail', owner: SYSTEM_OWNER, version: 0, auditHash: FIRST_HASH, updatedAt: seal.to };
    const { writes } =
      head === undefined
        ? planCreation(tables, HEAD, { item: { ...first, ...reached }, audit })
        : planChange(tables, HEAD, { item: head, change: reached, audit });
    await writeTogether(tables.client, writes);
  };

/** Seals in a bucket of their own, and in the application table how far they reach. */
export const createSealStore = (tables: Tables, bucket: Bucket): SealStore => ({
  findHead: async () => fromItem<SealHead>(await getItem(tables.client, tables.tableName, sealHeadKey())),
  get: getSeal(bucket),
  put: putSeal(bucket),
  advance: advance(tables),
});
