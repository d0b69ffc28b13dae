import { setTimeout } from 'node:timers/promises';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type PutCommandInput,
  type TransactWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Item } from './read-items.ts';
import { translate } from './translate-error.ts';

const SERVICE = 'The database';

/** Numbers of an item, by attribute. */
export type Numbers = Readonly<Record<string, number>>;

/** One write of a transaction, and what is thrown when its condition fails: an update may ask what was there. */
export interface GuardedWrite {
  readonly write: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly refused: (found: Numbers) => Error;
}

/** Another transaction on the same item is a matter of milliseconds, and the SDK does not wait for it; several take turns. */
const CONFLICT_PAUSES = [20, 40, 80, 160, 320, 640];

const reasonsOf = (error: unknown): NonNullable<TransactionCanceledException['CancellationReasons']> =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];

type RawItem = ConditionalCheckFailedException['Item'];

/** Of an item as the database keeps it; attributes of other types are left out. */
const readNumbers = (item: RawItem): Numbers =>
  Object.fromEntries(
    Object.entries(item ?? {}).flatMap(([name, { N }]) => (N === undefined ? [] : [[name, Number(N)]])),
  );

/** A refused update says what it found. */
const askBack = (write: GuardedWrite['write']): GuardedWrite['write'] =>
  write.Update === undefined
    ? write
    : { Update: { ...write.Update, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } };

const writeOnce = async (client: DynamoDBDocumentClient, writes: readonly GuardedWrite[]): Promise<void> => {
  const TransactItems = writes.map(({ write }) => askBack(write));
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
  } catch (error) {
    const reasons = reasonsOf(error);
    const at = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
    const write = writes[at];
    if (write !== undefined) throw write.refused(readNumbers(reasons[at]?.Item));
    throw error;
  }
};

/**
 * All writes or none. The first whose condition fails says what is thrown; everything else is UNAVAILABLE.
 * Only a transaction that met another one is tried again here.
 */
export const writeTogether = async (
  client: DynamoDBDocumentClient,
  writes: readonly GuardedWrite[],
): Promise<void> =>
  translate(SERVICE, async () => {
    for (const pause of CONFLICT_PAUSES) {
      try {
        await writeOnce(client, writes);
        return;
      } catch (error) {
        if (!reasonsOf(error).some(({ Code }) => Code === 'TransactionConflict')) throw error;
        await setTimeout(pause * (0.5 + Math.random() / 2));
      }
    }
    await writeOnce(client, writes);
  });

export interface UpdateOutcome {
  readonly updated: boolean;
  /** The item's numbers as they are now. */
  readonly numbers: Numbers;
}

/** Milliseconds for a count that a request waits for: longer, and it goes on uncounted. */
export const COUNT_PATIENCE = 1000;

/** An update and, where its condition failed, what it found instead. UNAVAILABLE after `patience` milliseconds. */
export const updateOrFind = async (
  client: DynamoDBDocumentClient,
  input: UpdateCommandInput & { readonly ConditionExpression: string },
  patience: number,
): Promise<UpdateOutcome> =>
  translate(SERVICE, async () => {
    const command = new UpdateCommand({
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...input,
    });
    try {
      const { Attributes = {} } = await client.send(command, { abortSignal: AbortSignal.timeout(patience) });
      const numbers = Object.entries(Attributes).filter(([, value]) => typeof value === 'number');
      return { updated: true, numbers: Object.fromEntries(numbers) };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException)
        return { updated: false, numbers: readNumbers(error.Item) };
      throw error;
    }
  });

const sendGuarded = async <T>(send: () => Promise<T>): Promise<T | undefined> =>
  translate(SERVICE, async () => {
    try {
      return await send();
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  });

/** Whether the condition held, and the item was put. */
export const putIf = async (
  client: DynamoDBDocumentClient,
  input: PutCommandInput & { readonly ConditionExpression: string },
): Promise<boolean> => (await sendGuarded(async () => client.send(new PutCommand(input)))) !== undefined;

/** The item as it is now; undefined where the condition failed. */
export const updateIf = async (
  client: DynamoDBDocumentClient,
  input: UpdateCommandInput & { readonly ConditionExpression: string },
): Promise<Item | undefined> => {
  const command = new UpdateCommand({ ReturnValues: 'ALL_NEW', ...input });
  const output = await sendGuarded(async () => client.send(command));
  return output === undefined ? undefined : (output.Attributes ?? {});
};
