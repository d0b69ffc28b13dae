import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { CreatedUpload } from '../../../functions/api/uploads/create-upload.schema.ts';
import type { UploadView } from '../../../functions/api/uploads/upload-view.schema.ts';
import { fromAuditItem } from '../../../shared/adapters/aws/audit-items.ts';
import type { AuditRow } from '../../../shared/domain/audit.ts';
import { storageKey } from '../../../shared/domain/keys.ts';
import type { OperationId } from '../../../functions/api/routes.ts';
import type { UploadRequest } from '../../../shared/use-cases/create-upload.ts';
import type { ApiResponse } from '../../../shared/http/api-event.ts';
import { assertHeaders } from '../assert-headers.ts';
import { captureLines } from '../capture-lines.ts';
import { makeContext, makeSqsEvent } from '../make-sqs-event.ts';
import { openApi, type Request } from '../open-api.ts';
import { assertDocumented } from '../openapi-document.ts';

type Worker = (event: SQSEvent, context: ReturnType<typeof makeContext>) => Promise<SQSBatchResponse>;

export type Declared = Partial<UploadRequest> & Pick<UploadRequest, 'kind' | 'contentType'>;

/** Sends a file by a form as a browser does: the fields, then the file. */
export const sendForm = async (form: CreatedUpload['form'], file: Buffer): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(file)]), 'x');
  return fetch(form.url, { method: 'POST', body });
};

/** The API's functions and the inspector's, as they are exported, on stand-ins that go after the file's tests. */
export const openUploads = async () => {
  const api = await openApi();
  const { handler } = (await import('../../../functions/workers/inspect-upload/handler.ts')) as unknown as {
    readonly handler: Worker;
  };
  /** Calls a route; whatever it answers is documented and has every header. */
  const call = async (operationId: OperationId, request?: Request): Promise<ApiResponse> => {
    const response = await api.call(operationId, request);
    assertDocumented(operationId, response);
    assertHeaders(response);
    return response;
  };
  const read = <T = UploadView>(response: ApiResponse): T => JSON.parse(response.body) as T;
  const create = async (declared: Declared, file: Buffer, owner?: string): Promise<CreatedUpload> => {
    const body = { filename: 'my file.bin', bytes: file.length, ...declared };
    const response = await call('createUpload', { body, ...(owner && { owner }) });
    assert.equal(response.statusCode, 201, response.body);
    return read<CreatedUpload>(response);
  };
  /** Lets the worker take every message of its queue; returns how many came back. */
  const work = async (): Promise<number> => {
    const QueueUrl = api.aws.queueUrls['inspect-upload'];
    const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
    const { Messages = [] } = await api.aws.sqs.send(receive);
    let returned = 0;
    for (const { ReceiptHandle = '', Body: body = '' } of Messages) {
      const event = makeSqsEvent([{ id: ReceiptHandle, body, received: 1 }]);
      const { value } = await captureLines(async () => handler(event, makeContext()));
      returned += value.batchItemFailures.length;
      await api.aws.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    return returned;
  };
  const get = async (id: string): Promise<UploadView> => read(await call('getUpload', { id }));
  /** Sends a file the whole way and returns what became of it. */
  const upload = async (declared: Declared, file: Buffer): Promise<UploadView> => {
    const { id, form } = await create(declared, file);
    const sent = await sendForm(form, file);
    assert.equal(sent.status, 204, await sent.text());
    assert.equal((await call('completeUpload', { id })).statusCode, 202);
    assert.equal(await work(), 0);
    return get(id);
  };
  const keys = async (Prefix: string): Promise<string[]> => {
    const { Contents = [] } = await api.aws.s3.send(new ListObjectsV2Command({ Bucket: 'films', Prefix }));
    return Contents.map(({ Key = '' }) => Key);
  };
  return {
    aws: api.aws,
    call,
    create,
    work,
    get,
    upload,
    /** Every key of an upload, by where it lies. */
    keysOf: async (id: string, owner = 'owner-a') => ({
      quarantine: await keys(`quarantine/${owner}/${id}/`),
      inspection: await keys(`inspection/${owner}/${id}/`),
      media: await keys(`media/${owner}/${id}/`),
    }),
    /** Bytes that an owner's uploads are counted with. */
    held: async (owner = 'owner-a'): Promise<number> => {
      const command = new GetCommand({ TableName: api.aws.tableName, Key: storageKey(owner) });
      return Number((await api.aws.dynamo.send(command)).Item?.['held'] ?? 0);
    },
    readTrail: async (id: string): Promise<readonly AuditRow[]> => {
      const command = new QueryCommand({
        TableName: api.aws.auditTableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `SUBJECT#upload#${id}` },
      });
      const { Items = [] } = await api.aws.dynamo.send(command);
      return Items.map((item) => fromAuditItem(item) as AuditRow);
    },
    fetch: async (key: string): Promise<Buffer> => {
      const { Body } = await api.aws.s3.send(new GetObjectCommand({ Bucket: 'films', Key: key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
  };
};

export const hashOf = (file: Buffer): string => createHash('sha256').update(file).digest('hex');
