import { createRequire } from 'node:module';
import type { ActionStore, Callback, Store, Table } from 'dynalite/db/index.js';
import type { JsonObject } from '../aws/serve-json.ts';
import { notImplemented, ServiceError } from '../aws/service-error.ts';
import { findUnknownMembers, type MemberTypes } from './find-unknown-members.ts';

interface Validation {
  readonly types: MemberTypes;
  readonly custom?: unknown;
}

interface Validations {
  checkTypes(data: JsonObject, types: MemberTypes): JsonObject;
  checkValidations(data: JsonObject, types: MemberTypes, custom: unknown, store: Store): void;
}

type Action = (store: ActionStore, data: JsonObject, callback: Callback<JsonObject>) => void;

/** The operations of dynalite that are served; its UpdateTable, for one, accepts what it does not do. */
export type ActionName =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'CreateTable'
  | 'DeleteItem'
  | 'DeleteTable'
  | 'DescribeTable'
  | 'GetItem'
  | 'ListTables'
  | 'PutItem'
  | 'Query'
  | 'Scan'
  | 'UpdateItem';

const require = createRequire(import.meta.url);
const validations = require('dynalite/validations/index.js') as Validations;

const loadPart = (folder: 'actions' | 'validations', name: ActionName): unknown =>
  require(`dynalite/${folder}/${name.charAt(0).toLowerCase()}${name.slice(1)}.js`);

interface DynaliteError extends Error {
  readonly statusCode?: number;
  readonly body?: { readonly __type: string; readonly message?: string; readonly Message?: string };
}

/** Turns an error that dynalite means for the client into a ServiceError; any other is left as it is. */
export const toServiceError = (error: unknown): unknown => {
  const { statusCode, body } = error as DynaliteError;
  if (statusCode === undefined || body === undefined) return error;
  const { __type: type, message, Message } = body;
  const code = type.slice(type.indexOf('#') + 1);
  return new ServiceError(code, message ?? Message ?? code, { status: statusCode });
};

/**
 * Checks an input against dynalite's schema of the operation and parses its expressions. Members that
 * dynalite would drop are refused by name. Throws ServiceError.
 */
export const checkInput = (store: Store, name: ActionName, input: JsonObject): JsonObject => {
  const { types, custom } = loadPart('validations', name) as Validation;
  const unknown = findUnknownMembers(input, types);
  if (unknown !== undefined)
    throw new ServiceError('ValidationException', notImplemented(`${name}'s parameter ${unknown}`));
  try {
    const data = validations.checkTypes(input, types);
    validations.checkValidations(data, types, custom, store);
    return data;
  } catch (error) {
    throw toServiceError(error);
  }
};

/** Runs an action on checked data, against dynalite's store or a buffer. Throws ServiceError. */
export const callAction = async (
  store: ActionStore,
  name: ActionName,
  data: JsonObject,
): Promise<JsonObject> => {
  const action = loadPart('actions', name) as Action;
  return new Promise((resolve, reject) => {
    action(store, data, (error, output) => {
      if (error === null || error === undefined) resolve(output ?? {});
      else reject(toServiceError(error));
    });
  });
};

/** A table's description. Throws ResourceNotFoundException. */
export const findTable = async (store: ActionStore, name: string): Promise<Table> =>
  new Promise((resolve, reject) => {
    store.getTable(name, (error, table) => {
      if (table === undefined) reject(toServiceError(error));
      else resolve(table);
    });
  });
