import type { JsonObject } from '../aws/serve-json.ts';
import { notImplemented, ServiceError } from '../aws/service-error.ts';
import { findTable } from './run-action.ts';
import type { TableDatabase } from './table-database.ts';

interface TimeToLive {
  readonly AttributeName: string;
  readonly Enabled: boolean;
}

export const ttlKey = (table: string): string => `ttl~${table}`;

const assertSpecification = (value: unknown): TimeToLive => {
  const { AttributeName, Enabled, ...others } = (value ?? {}) as JsonObject;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new ServiceError('ValidationException', notImplemented(unknown));
  if (typeof AttributeName !== 'string' || typeof Enabled !== 'boolean')
    throw new ServiceError('ValidationException', 'TimeToLiveSpecification: AttributeName and Enabled');
  return { AttributeName, Enabled };
};

const readTimeToLive = async (database: TableDatabase, table: string): Promise<TimeToLive | undefined> =>
  (await database.store.db.get(ttlKey(table))) as TimeToLive | undefined;

/**
 * UpdateTimeToLive. The setting is kept and described; rows are never deleted by it. AWS may take days to,
 * so code has to look at the expiry itself either way.
 */
export const updateTimeToLive = async (database: TableDatabase, input: JsonObject): Promise<JsonObject> => {
  const specification = assertSpecification(input['TimeToLiveSpecification']);
  const { TableName: table } = await findTable(database.store, String(input['TableName']));
  await database.write(async (buffer) => {
    const current = await readTimeToLive(database, table);
    if ((current?.Enabled ?? false) === specification.Enabled)
      throw new ServiceError(
        'ValidationException',
        `TimeToLive is already ${specification.Enabled ? 'enabled' : 'disabled'}`,
      );
    buffer.put(ttlKey(table), specification);
  });
  return { TimeToLiveSpecification: specification };
};

/** DescribeTimeToLive. */
export const describeTimeToLive = async (database: TableDatabase, input: JsonObject): Promise<JsonObject> => {
  const { TableName: table } = await findTable(database.store, String(input['TableName']));
  const current = await readTimeToLive(database, table);
  const description =
    current?.Enabled === true
      ? { TimeToLiveStatus: 'ENABLED', AttributeName: current.AttributeName }
      : { TimeToLiveStatus: 'DISABLED' };
  return { TimeToLiveDescription: description };
};
