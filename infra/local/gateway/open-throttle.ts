import type { MethodDefinition, ThrottleSetting } from './api-definition.ts';

/** Whether a request to a method may pass now; a yes counts. */
export type Throttle = (method: MethodDefinition) => boolean;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** How closely a setting fits: a method's own wins over its path's, and that over the stage's. */
const closeness = (setting: ThrottleSetting): number =>
  (setting.resourcePath === '/*' ? 0 : 2) + (setting.httpMethod === '*' ? 0 : 1);

const applies = (setting: ThrottleSetting, method: MethodDefinition): boolean =>
  ['/*', method.resourcePath].includes(setting.resourcePath) &&
  ['*', method.httpMethod].includes(setting.httpMethod);

/** Token buckets by method, as API Gateway has them: `burst` at once, `rate` more each second. */
export function openThrottle(settings: readonly ThrottleSetting[], now: () => number): Throttle {
  const buckets = new Map<MethodDefinition, Bucket>();
  return (method) => {
    const [setting] = settings
      .filter((candidate) => applies(candidate, method))
      .toSorted((a, b) => closeness(b) - closeness(a));
    if (setting === undefined) {
      return true;
    }
    const at = now();
    const bucket = buckets.get(method) ?? { tokens: setting.burst, filledAt: at };
    const tokens = Math.min(setting.burst, bucket.tokens + ((at - bucket.filledAt) / 1000) * setting.rate);
    const passes = tokens >= 1;
    buckets.set(method, { tokens: passes ? tokens - 1 : tokens, filledAt: at });
    return passes;
  };
}
