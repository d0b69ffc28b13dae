import { auditDaysOf } from '../../config.ts';
import { readFileSync } from 'node:fs';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { createApiKeyStore } from '../../../shared/adapters/aws/create-api-key-store.ts';
import { createUserStore } from '../../../shared/adapters/aws/create-user-store.ts';
import type { Tables } from '../../../shared/adapters/aws/tables.ts';
import type { AuditContext } from '../../../shared/domain/audit.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { FacelessError, isCode } from '../../../shared/domain/errors.ts';
import { createFirstAdministrator } from '../../../shared/use-cases/create-first-administrator.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';

export interface AdministratorKey {
  readonly apiKey: string;
  /** Made just now: this is the one time to show it. */
  readonly isNew: boolean;
}

/** Id and name of the first user, and so owner of all that is made with the first key. */
const ADMINISTRATOR = 'administrator';

function readSaved(credentialsFile: string): string | undefined {
  try {
    const { apiKey } = JSON.parse(readFileSync(credentialsFile, 'utf8')) as { readonly apiKey?: unknown };
    return typeof apiKey === 'string' ? apiKey : undefined;
  } catch {
    return undefined;
  }
}

/** The tables, as the functions that check keys know them. */
export function readTables(functions: readonly FunctionDefinition[]): {
  tableName: string;
  auditTableName: string;
} {
  for (const { environment } of functions) {
    const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = environment;
    if (tableName !== undefined && auditTableName !== undefined) {
      return { tableName, auditTableName };
    }
  }
  throw new FacelessError('NOT_CONFIGURED', 'No function names the tables that hold API keys.');
}

const clock = { now: () => new Date() };

/** Once for a data folder; one that was deleted since, beside another administrator, stays so. */
async function createOnce(tables: Tables, audit: AuditContext): Promise<void> {
  const users = createUserStore(tables);
  if ((await users.get(ADMINISTRATOR)) !== undefined) {
    return;
  }
  try {
    await createFirstAdministrator({ users, clock })({ id: ADMINISTRATOR, username: ADMINISTRATOR, audit });
  } catch (error) {
    if (!isCode(error, 'CONFLICT')) {
      throw error;
    }
  }
}

/**
 * The administrator's key: the saved one where the tables still know it, else a new one with its audit row. The
 * first start makes the administrator, without a password. Throws UNAVAILABLE.
 */
export async function issueAdministratorKey(
  client: DynamoDBClient,
  functions: readonly FunctionDefinition[],
  credentialsFile: string,
): Promise<AdministratorKey> {
  const tables = {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    ...readTables(functions),
    auditDays: auditDaysOf('local'),
    clock,
    newId: ulid,
  };
  const audit = { actor: 'local-cloud', requestId: crypto.randomUUID() };
  await createOnce(tables, audit);
  const apiKeys = createApiKeyStore(tables);
  const saved = readSaved(credentialsFile);
  if (saved !== undefined && (await apiKeys.find(sha256(saved))) !== undefined) {
    return { apiKey: saved, isNew: false };
  }
  const { apiKey } = await issueApiKey({ apiKeys, clock, newId: ulid })({
    owner: ADMINISTRATOR,
    role: 'admin',
    name: 'First administrator',
    audit,
  });
  return { apiKey, isNew: true };
}
