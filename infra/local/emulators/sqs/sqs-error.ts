import { notImplemented, ServiceError } from '../aws/service-error.ts';

/** The names that the older query protocol had; the SDK still shows them as an error's `Code`. */
const QUERY_CODES: Readonly<Record<string, string>> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  QueueNameExists: 'QueueAlreadyExists',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
};

/** An error of SQS under the name that its JSON protocol gives it. */
export const sqsError = (code: string, message: string): ServiceError =>
  new ServiceError(code, message, { details: { queryCode: QUERY_CODES[code] ?? code } });

/** A value that SQS itself would refuse. */
export const invalidValue = (message: string): ServiceError => sqsError('InvalidParameterValue', message);

/** Something that AWS has and this stand-in leaves out. */
export const unsupported = (what: string): ServiceError =>
  sqsError('UnsupportedOperation', notImplemented(what));
