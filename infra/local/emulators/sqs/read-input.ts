import type { JsonObject } from '../aws/serve-json.ts';
import { invalidValue, sqsError, unsupported } from './sqs-error.ts';

/** Refuses, by name, members of an input that are not read. Empty ones say nothing and may be there. */
export const refuseOthers = (operation: string, input: JsonObject, known: readonly string[]): void => {
  const other = Object.keys(input).find((name) => !known.includes(name) && input[name] !== null);
  if (other !== undefined) throw unsupported(`${operation}'s parameter ${other}`);
};

/** A text that has to be there. */
export const readText = (input: JsonObject, name: string): string => {
  const value = input[name];
  if (typeof value === 'string' && value !== '') return value;
  throw sqsError('MissingParameter', `The request must contain the parameter ${name}.`);
};

/** A whole number within bounds, or undefined where it is absent. */
export const readInteger = (
  input: JsonObject,
  name: string,
  [least, most]: readonly [number, number],
): number | undefined => {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)
    return value as number;
  throw invalidValue(
    `Value ${JSON.stringify(value)} for parameter ${name} must be between ${least} and ${most}.`,
  );
};

/** A list of texts, empty where it is absent. */
export const readTexts = (input: JsonObject, name: string): string[] => {
  const value = input[name] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw invalidValue(`${name} must be a list of strings.`);
};

const MAX_ENTRIES = 10;

/** The entries of a batch: 1 to 10, with distinct ids. */
export const readEntries = (input: JsonObject): JsonObject[] => {
  const entries = (input['Entries'] ?? []) as JsonObject[];
  if (entries.length === 0) throw sqsError('EmptyBatchRequest', 'There should be at least one entry.');
  if (entries.length > MAX_ENTRIES)
    throw sqsError('TooManyEntriesInBatchRequest', `Maximum number of entries is ${MAX_ENTRIES}.`);
  const ids = entries.map((entry) => readText(entry, 'Id'));
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id)))
    throw sqsError('InvalidBatchEntryId', 'An id is 1 to 80 letters, digits, hyphens and underscores.');
  if (new Set(ids).size < ids.length) throw sqsError('BatchEntryIdsNotDistinct', 'Ids must be distinct.');
  return entries;
};
