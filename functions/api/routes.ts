/**
 * Every route that is served: infra builds the gateway from it, the OpenAPI document is generated from it,
 * and a test compares the three. A route declares the permission that it needs, or that it is public.
 */
import type { Permission } from '../../shared/domain/permissions.ts';

export interface Route {
  /** Also the function's name and the validator's file name. */
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the stage `v1`. */
  readonly path: string;
  readonly permission: Permission | 'public';
  /** Resource group: a folder here and a nested stack in infra. */
  readonly group: 'videos' | 'scripts' | 'service';
  /** From the repository root. */
  readonly entry: string;
  readonly summary: string;
}

export const ROUTES = [
  {
    operationId: 'createVideo',
    method: 'POST',
    path: '/videos',
    permission: 'video:create',
    group: 'videos',
    entry: 'functions/api/videos/create-video.ts',
    summary: 'Accept a text and start making its video',
  },
  {
    operationId: 'listVideos',
    method: 'GET',
    path: '/videos',
    permission: 'video:read',
    group: 'videos',
    entry: 'functions/api/videos/list-videos.ts',
    summary: 'Your videos, newest first',
  },
  {
    operationId: 'getVideo',
    method: 'GET',
    path: '/videos/{id}',
    permission: 'video:read',
    group: 'videos',
    entry: 'functions/api/videos/get-video.ts',
    summary: 'One video with its progress',
  },
  {
    operationId: 'updateVideo',
    method: 'PATCH',
    path: '/videos/{id}',
    permission: 'video:create',
    group: 'videos',
    entry: 'functions/api/videos/update-video.ts',
    summary: 'Edit a video that has been made, and make it anew as far as needed',
  },
  {
    operationId: 'listFiles',
    method: 'GET',
    path: '/videos/{id}/files',
    permission: 'video:read',
    group: 'videos',
    entry: 'functions/api/videos/list-files.ts',
    summary: 'Links to the files of a finished video',
  },
  {
    operationId: 'getTimeline',
    method: 'GET',
    path: '/videos/{id}/timeline',
    permission: 'video:read',
    group: 'videos',
    entry: 'functions/api/videos/get-timeline.ts',
    summary: 'What the present attempt did, part by part',
  },
  {
    operationId: 'cancelVideo',
    method: 'POST',
    path: '/videos/{id}/cancel',
    permission: 'video:create',
    group: 'videos',
    entry: 'functions/api/videos/cancel-video.ts',
    summary: 'Stop making a video',
  },
  {
    operationId: 'retryVideo',
    method: 'POST',
    path: '/videos/{id}/retry',
    permission: 'video:create',
    group: 'videos',
    entry: 'functions/api/videos/retry-video.ts',
    summary: 'Make a video that failed or was cancelled in another attempt',
  },
  {
    operationId: 'deleteVideo',
    method: 'DELETE',
    path: '/videos/{id}',
    permission: 'video:create',
    group: 'videos',
    entry: 'functions/api/videos/delete-video.ts',
    summary: 'Delete a video and its files',
  },
  {
    operationId: 'createScript',
    method: 'POST',
    path: '/scripts',
    permission: 'video:create',
    group: 'scripts',
    entry: 'functions/api/scripts/create-script.ts',
    summary: 'Have a script written, without a film',
  },
  {
    operationId: 'getScript',
    method: 'GET',
    path: '/scripts/{id}',
    permission: 'video:create',
    group: 'scripts',
    entry: 'functions/api/scripts/get-script.ts',
    summary: 'One script with its text',
  },
  {
    operationId: 'updateScript',
    method: 'PATCH',
    path: '/scripts/{id}',
    permission: 'video:create',
    group: 'scripts',
    entry: 'functions/api/scripts/update-script.ts',
    summary: 'Change title or scenes of a script',
  },
  {
    operationId: 'deleteScript',
    method: 'DELETE',
    path: '/scripts/{id}',
    permission: 'video:create',
    group: 'scripts',
    entry: 'functions/api/scripts/delete-script.ts',
    summary: 'Delete a script; films made from it stay',
  },
  {
    operationId: 'getHealth',
    method: 'GET',
    path: '/health',
    permission: 'public',
    group: 'service',
    entry: 'functions/api/service/get-health.ts',
    summary: 'Whether the service answers',
  },
  {
    operationId: 'getOpenapi',
    method: 'GET',
    path: '/openapi.json',
    permission: 'public',
    group: 'service',
    entry: 'functions/api/service/get-openapi.ts',
    summary: 'This API, as an OpenAPI 3.1 document',
  },
] as const satisfies readonly Route[];

export type OperationId = (typeof ROUTES)[number]['operationId'];

const BY_ID = new Map<string, Route>(ROUTES.map((route) => [route.operationId, route]));

/** The route of an operation; the type leaves no unknown one. */
export const routeOf = (operationId: OperationId): Route => BY_ID.get(operationId) ?? ROUTES[0];
