import { readQuotas } from '../../shared/config/limits.ts';
import type { Quota } from '../../shared/domain/quota.ts';
import type { GatewayEvent } from '../../shared/http/api-event.ts';
import { requireRole } from '../../shared/http/caller.ts';
import { environment } from './environment.ts';

const quotas = readQuotas(environment.QUOTAS);

/** What the caller's role may have made. Throws UNAUTHENTICATED. */
export const readQuota = (event: Pick<GatewayEvent, 'requestContext'>): Quota => quotas[requireRole(event)];
