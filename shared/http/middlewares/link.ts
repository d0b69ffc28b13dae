import type { MiddlewareObj } from '@middy/core';
import type { RateClass } from '../../domain/rate-limit.ts';
import type { ApiEvent, ApiResponse } from '../api-event.ts';

/** One link of the API chain. Hooks return nothing: a value would end the chain early. */
export type Link = MiddlewareObj<ApiEvent, ApiResponse, unknown>;

/** The part of a route that the chain acts by. */
export interface ServedRoute {
  readonly method: string;
  /** Template, below the stage. */
  readonly path: string;
  readonly permission: string;
  readonly rate?: RateClass;
}
