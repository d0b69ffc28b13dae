import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after } from 'node:test';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { NewSession } from '../../../functions/api/sessions/session.schema.ts';
import type { AccountView } from '../../../functions/api/users/account.schema.ts';
import { ROUTES } from '../../../functions/api/routes.ts';
import type { EventRow } from '../../../shared/domain/audit.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { sessionHashKey } from '../../../shared/domain/keys.ts';
import type { ApiResponse } from '../../../shared/http/api-event.ts';
import { assertHeaders } from '../assert-headers.ts';
import { assertDocumented } from '../openapi-document.ts';
import { readEvents } from '../read-events.ts';
import { JSON_TYPE } from './open-callers.ts';
import { sendRequest } from './send-request.ts';
import { startLocalApi } from './start-local-api.ts';

export interface Account extends AccountView {
  readonly password: string;
}

/** Twenty characters that no list has. */
export const newPassword = (): string => `pw ${randomBytes(12).toString('base64url')} é`;

/** The local API, where everybody may register; its queues unread unless asked for. Closed after the file's tests. */
export const openAccounts = async (options: Parameters<typeof startLocalApi>[0] = {}) => {
  process.env['REGISTRATION'] = 'open';
  const api = await startLocalApi(options);
  after(api.close);
  const { documents, tables } = api;

  /** Whatever it answers is documented and has every header. */
  const ask = async (
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<ApiResponse> => {
    const response = await sendRequest(api.cloud.apiUrl, {
      method,
      path,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : JSON_TYPE),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    assertHeaders(response);
    const route = ROUTES.find((known) => known.path === path.split('?')[0] && known.method === method);
    if (route !== undefined) assertDocumented(route.operationId, response);
    return response;
  };

  let registered = 0;
  return {
    ...api,
    ask,
    register: async (given: Readonly<Record<string, unknown>> = {}): Promise<Account> => {
      registered += 1;
      const password = newPassword();
      const body = { username: `user-${registered}`, password, ...given };
      const response = await ask('POST', '/users', { body });
      assert.equal(response.statusCode, 201, response.body);
      return { ...(JSON.parse(response.body) as AccountView), password: body.password };
    },
    logIn: async ({ username, password }: Pick<Account, 'username' | 'password'>): Promise<string> => {
      const response = await ask('POST', '/sessions', { body: { username, password } });
      assert.equal(response.statusCode, 201, response.body);
      return (JSON.parse(response.body) as NewSession).token;
    },
    /** As if the session's times lay so many seconds back. */
    age: async (token: string, seconds: number, names: readonly string[]): Promise<void> => {
      const Key = sessionHashKey(sha256(token));
      const earlier = new Date(Date.now() - seconds * 1000).toISOString();
      for (const name of names) {
        const command = new UpdateCommand({
          TableName: tables.tableName,
          Key,
          UpdateExpression: 'SET #name = :time',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':time': earlier },
        });
        await documents.send(command);
      }
    },
    /** Rows without a chain, of that owner. */
    events: async (owner: string): Promise<readonly EventRow[]> =>
      readEvents({ client: documents, ...tables }, owner),
    readLog: async (): Promise<string> => readFile(api.logFile, 'utf8'),
  };
};
