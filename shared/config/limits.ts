import { ROLES } from '../domain/permissions.ts';
import { QUOTA_NAMES, type Quota, type Quotas } from '../domain/quota.ts';
import { RATE_CLASSES, type RateLimit, type RateLimits } from '../domain/rate-limit.ts';

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

/** RATE_LIMITS is JSON: `{"read":{"requests":300,"seconds":60},…}`. Throws an Error that names what is missing. */
export const readRateLimits = (text: string): RateLimits => {
  const given = JSON.parse(text) as Readonly<Record<string, Partial<RateLimit> | undefined>>;
  const wrong = RATE_CLASSES.filter(
    (name) => !isCount(given[name]?.requests) || !isCount(given[name]?.seconds),
  );
  if (wrong.length > 0)
    throw new Error(`RATE_LIMITS has no requests and seconds above 0 for ${wrong.join(', ')}.`);
  return given as RateLimits;
};

const isAmount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** QUOTAS is JSON, by role: `{"creator":{"videosADay":50,…},…}`. Throws an Error that names what is missing. */
export const readQuotas = (text: string): Quotas => {
  const given = JSON.parse(text) as Readonly<Record<string, Partial<Quota> | undefined>>;
  const wrong = ROLES.flatMap((role) =>
    QUOTA_NAMES.filter((name) => !isAmount(given[role]?.[name])).map((name) => `${role}.${name}`),
  );
  if (wrong.length > 0) throw new Error(`QUOTAS has no amount for ${wrong.join(', ')}.`);
  return given as Quotas;
};
