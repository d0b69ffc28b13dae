import { readFileSync } from 'node:fs';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { createApiKeyStore } from '../../../shared/adapters/aws/create-api-key-store.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';

export interface AdministratorKey {
  readonly apiKey: string;
  /** Made just now: this is the one time to show it. */
  readonly isNew: boolean;
}

/** Owner of all that is made with the first key. */
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
function readTables(functions: readonly FunctionDefinition[]): { tableName: string; auditTableName: string } {
  for (const { environment } of functions) {
    const { TABLE_NAME: tableName, AUDIT_TABLE_NAME: auditTableName } = environment;
    if (tableName !== undefined && auditTableName !== undefined) {
      return { tableName, auditTableName };
    }
  }
  throw new FacelessError('NOT_CONFIGURED', 'No function names the tables that hold API keys.');
}

/**
 * The administrator's key: the saved one where the tables still know it, else a new one with its audit row.
 * Throws UNAVAILABLE.
 */
export async function issueAdministratorKey(
  client: DynamoDBClient,
  functions: readonly FunctionDefinition[],
  credentialsFile: string,
): Promise<AdministratorKey> {
  const clock = { now: () => new Date() };
  const apiKeys = createApiKeyStore({
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    ...readTables(functions),
    clock,
    newId: ulid,
  });
  const saved = readSaved(credentialsFile);
  if (saved !== undefined && (await apiKeys.find(sha256(saved))) !== undefined) {
    return { apiKey: saved, isNew: false };
  }
  const { apiKey } = await issueApiKey({ apiKeys, clock, newId: ulid })({
    owner: ADMINISTRATOR,
    role: 'admin',
    name: 'First administrator',
    audit: { actor: 'local-cloud', requestId: crypto.randomUUID() },
  });
  return { apiKey, isNew: true };
}
