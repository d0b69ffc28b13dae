import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { accountExportView } from '../../functions/api/account-exports/account-export-view.schema.ts';
import { createInviteBody, newInvite } from '../../functions/api/administration/create-invite.schema.ts';
import { userPage } from '../../functions/api/administration/list-users.schema.ts';
import { updateUserBody } from '../../functions/api/administration/update-user.schema.ts';
import { userView } from '../../functions/api/administration/user-view.schema.ts';
import { apiKeyList, newApiKey } from '../../functions/api/api-keys/api-key-view.schema.ts';
import { createApiKeyBody } from '../../functions/api/api-keys/create-api-key.schema.ts';
import { auditExportView } from '../../functions/api/audit/audit-export-view.schema.ts';
import { auditVerificationView } from '../../functions/api/audit/audit-verification-view.schema.ts';
import { createAuditExportBody } from '../../functions/api/audit/create-audit-export.schema.ts';
import { createAuditVerificationBody } from '../../functions/api/audit/create-audit-verification.schema.ts';
import { auditEventPage } from '../../functions/api/audit/list-audit-events.schema.ts';
import { problem } from '../../functions/api/problem.schema.ts';
import type { Route } from '../../functions/api/routes.ts';
import { createScriptBody } from '../../functions/api/scripts/create-script.schema.ts';
import { scriptView } from '../../functions/api/scripts/script-view.schema.ts';
import { updateScriptBody } from '../../functions/api/scripts/update-script.schema.ts';
import { health } from '../../functions/api/service/get-health.schema.ts';
import { createSessionBody, newSession } from '../../functions/api/sessions/session.schema.ts';
import { accountView, createUserBody } from '../../functions/api/users/account.schema.ts';
import { changePasswordBody } from '../../functions/api/users/change-password.schema.ts';
import { deleteAccountBody } from '../../functions/api/users/delete-account.schema.ts';
import { updateAccountBody } from '../../functions/api/users/update-account.schema.ts';
import { createdUpload, createUploadBody } from '../../functions/api/uploads/create-upload.schema.ts';
import { uploadPage } from '../../functions/api/uploads/list-uploads.schema.ts';
import { uploadView } from '../../functions/api/uploads/upload-view.schema.ts';
import { channelList, channelView, newChannel } from '../../functions/api/channels/channel-view.schema.ts';
import { publishVideoBody } from '../../functions/api/videos/publish-video.schema.ts';
import { createVideoBody } from '../../functions/api/videos/create-video.schema.ts';
import { fileList } from '../../functions/api/videos/list-files.schema.ts';
import { videoPage } from '../../functions/api/videos/list-videos.schema.ts';
import { statistics } from '../../functions/api/statistics/get-statistics.schema.ts';
import { timeline } from '../../functions/api/videos/timeline.schema.ts';
import { updateVideoBody } from '../../functions/api/videos/update-video.schema.ts';
import { videoView } from '../../functions/api/videos/video-view.schema.ts';
import { createWebhookBody } from '../../functions/api/webhooks/create-webhook.schema.ts';
import { updateWebhookBody } from '../../functions/api/webhooks/update-webhook.schema.ts';
import {
  deliveryList,
  deliveryView,
  newWebhook,
  webhookList,
  webhookView,
} from '../../functions/api/webhooks/webhook-view.schema.ts';
import { API_OPERATIONS } from './operations/api-operations.ts';
import type { ApiOperation } from './operations/operation.ts';

type Json = Readonly<Record<string, unknown>>;

const COMPONENTS: Readonly<Record<string, z.ZodType>> = {
  CreateVideo: createVideoBody,
  UpdateVideo: updateVideoBody,
  Video: videoView,
  VideoPage: videoPage,
  FileList: fileList,
  PublishVideo: publishVideoBody,
  Channel: channelView,
  NewChannel: newChannel,
  ChannelList: channelList,
  Timeline: timeline,
  Statistics: statistics,
  CreateScript: createScriptBody,
  UpdateScript: updateScriptBody,
  Script: scriptView,
  CreateApiKey: createApiKeyBody,
  NewApiKey: newApiKey,
  ApiKeyList: apiKeyList,
  User: userView,
  UserPage: userPage,
  UpdateUser: updateUserBody,
  CreateInvite: createInviteBody,
  NewInvite: newInvite,
  AuditEventPage: auditEventPage,
  CreateAuditExport: createAuditExportBody,
  AuditExport: auditExportView,
  CreateAuditVerification: createAuditVerificationBody,
  AuditVerification: auditVerificationView,
  CreateUser: createUserBody,
  UpdateAccount: updateAccountBody,
  ChangePassword: changePasswordBody,
  DeleteAccount: deleteAccountBody,
  Account: accountView,
  AccountExport: accountExportView,
  CreateSession: createSessionBody,
  NewSession: newSession,
  CreateUpload: createUploadBody,
  CreatedUpload: createdUpload,
  Upload: uploadView,
  UploadPage: uploadPage,
  CreateWebhook: createWebhookBody,
  UpdateWebhook: updateWebhookBody,
  Webhook: webhookView,
  WebhookList: webhookList,
  NewWebhook: newWebhook,
  WebhookDelivery: deliveryView,
  WebhookDeliveryList: deliveryList,
  Health: health,
  Problem: problem,
};

/** What any route can answer: a foreign host, too many requests, and failures of functions and gateway. */
const ALWAYS = [403, 429, 500, 502, 503, 504];

// A document has one dialect, and components are named by their place.
const withoutDialect = (schema: object): Json =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '$id'));

const componentSchemas = (): Json => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
};

const refTo = (schema: z.ZodType): Json => {
  const name = Object.keys(COMPONENTS).find((id) => COMPONENTS[id] === schema);
  if (name === undefined) throw new Error('A body of the API has no name in COMPONENTS.');
  return { $ref: `#/components/schemas/${name}` };
};

const PLACES = { pathParameters: 'path', queryStringParameters: 'query', headers: 'header' } as const;

const toParameterName = (name: string, place: string): string =>
  place === 'header' ? name.replaceAll(/(^|-)[a-z]/g, (letters) => letters.toUpperCase()) : name;

const listParameters = ({ event }: ApiOperation): Json[] =>
  Object.entries(PLACES).flatMap(([section, place]) => {
    const part: unknown = event.shape[section];
    if (!(part instanceof z.ZodObject)) return [];
    const { properties = {}, required = [] } = z.toJSONSchema(part, { io: 'input' });
    return Object.entries(properties).map(([name, schema]) => ({
      name: toParameterName(name, place),
      in: place,
      required: required.includes(name),
      schema,
    }));
  });

const REQUEST_ID = { 'X-Request-ID': { $ref: '#/components/headers/X-Request-ID' } };

const TEXT = { schema: { type: 'string' } };

const describeContent = (
  { body, contentType, lines }: ApiOperation['success'],
  isDocument: boolean,
): Json => {
  if (contentType !== undefined) return { content: { [contentType]: TEXT } };
  if (body !== undefined) {
    const json = { 'application/json': { schema: refTo(body) } };
    return { content: { ...json, ...(lines && { 'application/x-ndjson': TEXT }) } };
  }
  return isDocument ? { content: { 'application/json': { schema: { type: 'object' } } } } : {};
};

/** Fields that say what is left of the caller's limit, and when to come back. */
const LIMIT_HEADERS = {
  'RateLimit-Limit': 'Requests that the limit allows at once.',
  'RateLimit-Remaining': 'Requests that are left now.',
  'RateLimit-Reset': 'Seconds until all of them are there again.',
  'RateLimit-Policy': 'The limit as a structured field: q requests in w seconds.',
  RateLimit: 'What is left as a structured field: r requests, all again in t seconds.',
  'Retry-After': 'Seconds after which the request may be sent again.',
} as const;

type LimitHeader = keyof typeof LIMIT_HEADERS;

const refToHeaders = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const RATE_HEADERS = (Object.keys(LIMIT_HEADERS) as LimitHeader[]).filter((name) => name !== 'Retry-After');

/** Statuses that say when to come back. */
const LATER: ReadonlySet<number> = new Set([429, 503]);

const describeSuccess = (route: Route, { success }: ApiOperation): Json => {
  const isDocument = route.operationId === 'getOpenapi';
  const isLimited = route.permission !== 'public' || 'rate' in route;
  const location = { description: 'Where to ask for it.', schema: { type: 'string' } };
  return {
    description: success.description,
    headers: {
      ...REQUEST_ID,
      ...(isLimited && refToHeaders(RATE_HEADERS)),
      ...(success.location && { Location: location }),
      ...(success.lines && {
        Link: { description: 'The next page of lines, rel="next".', schema: { type: 'string' } },
      }),
      ...(success.tagged && {
        ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } },
      }),
    },
    ...describeContent(success, isDocument),
  };
};

const describeOperation = (route: Route, operation: ApiOperation): Json => {
  const isPublic = route.permission === 'public';
  const problems = [...operation.problems, ...(isPublic ? [] : [401]), ...ALWAYS].toSorted((a, b) => a - b);
  const responses = problems.map((status) => [String(status), { $ref: `#/components/responses/${status}` }]);
  const body: unknown = operation.event.shape['body'];
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.group],
    security: isPublic ? [] : [{ apiKey: [] }],
    ...(isPublic ? {} : { 'x-permission': route.permission }),
    parameters: listParameters(operation),
    ...(body instanceof z.ZodType
      ? { requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } } }
      : {}),
    responses: {
      [operation.success.status]: describeSuccess(route, operation),
      ...Object.fromEntries(responses),
    },
  };
};

const problemResponses = (): Json => {
  const own = Object.values(API_OPERATIONS).flatMap(({ problems }) => problems);
  const statuses = [...new Set([...own, 401, ...ALWAYS])];
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: STATUS_CODES[status] ?? 'Error',
        headers: { ...REQUEST_ID, ...(LATER.has(status) && refToHeaders(['Retry-After'])) },
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
};

const describePaths = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const operation = API_OPERATIONS[route.operationId];
    const path = (paths[route.path] ??= {});
    path[route.method.toLowerCase()] = describeOperation(route, operation);
  }
  return paths;
};

/** The API as an OpenAPI 3.1 document, from the route table and the schemas that validators are compiled from. */
export const buildOpenapi = (routes: readonly Route[]): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Faceless',
    version: '1',
    description:
      'A text becomes a video: narrated, illustrated, captioned, mixed and checked. Errors are problem documents (RFC 9457); docs/errors.md explains each type.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/v1' }],
  tags: [...new Set(routes.map(({ group }) => group))].map((name) => ({ name })),
  paths: describePaths(routes),
  components: {
    securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'flk_…' } },
    headers: {
      'X-Request-ID': {
        description: 'The request’s id: yours when you send a UUID, else a new one.',
        schema: { type: 'string' },
      },
      ...Object.fromEntries(
        Object.entries(LIMIT_HEADERS).map(([name, description]) => [
          name,
          { description, schema: { type: 'string' } },
        ]),
      ),
    },
    responses: problemResponses(),
    schemas: componentSchemas(),
  },
});
