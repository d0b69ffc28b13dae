import type { Permission } from '../../shared/domain/permissions.ts';
import type { RateClass } from '../../shared/domain/rate-limit.ts';

/** One route, as its group's `routes.ts` declares it. */
export interface RouteDeclaration {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the stage `v1`. */
  readonly path: string;
  /** What the caller must be allowed to do, or that nobody is asked. */
  readonly permission: Permission | 'public';
  /** Which limit it counts against; `read` or `write` by its method where it says nothing. */
  readonly rate?: RateClass;
  /** From the repository root. */
  readonly entry: string;
  readonly summary: string;
}

/** By operation id, which is also the function's name and the validator's file name. */
export type GroupRoutes = Readonly<Record<string, RouteDeclaration>>;
