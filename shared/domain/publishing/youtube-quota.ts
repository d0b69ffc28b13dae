/**
 * YouTube's quota of a Google project: three buckets a day, which begin anew at midnight in Pacific time (Data API v3,
 * "Quota usage"). Pure.
 */
export const QUOTA_BUCKETS = ['uploads', 'searches', 'units'] as const;
export type QuotaBucket = (typeof QUOTA_BUCKETS)[number];
export type QuotaAmounts = Readonly<Record<QuotaBucket, number>>;

/** Of a project whose quota nobody has raised. */
export const DAILY_QUOTA: QuotaAmounts = { uploads: 100, searches: 100, units: 10_000 };

/** Units of a video beside its file: thumbnail, captions with their list, a look at it, a page of a look-up for it. */
export const VIDEO_UNITS = 50 + 450 + 1 + 3;

export const NOTHING: QuotaAmounts = { uploads: 0, searches: 0, units: 0 };

const PACIFIC = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `2026-11-24`: the day whose quota counts at that moment. */
export const quotaDay = (now: Date): string => PACIFIC.format(now);

const HOUR = 3_600_000;

/** When the quota begins anew. The zone is seven or eight hours behind UTC, and its clock never changes at midnight. */
export const nextQuotaDay = (now: Date): Date => {
  const day = quotaDay(now);
  const next = Date.parse(`${day}T00:00:00Z`) + 24 * HOUR;
  const [summer, winter] = [new Date(next + 7 * HOUR), new Date(next + 8 * HOUR)];
  return quotaDay(summer) === day ? winter : summer;
};

/** What is left of each bucket. */
export const quotaLeft = (used: QuotaAmounts, limits: QuotaAmounts = DAILY_QUOTA): QuotaAmounts => ({
  uploads: Math.max(0, limits.uploads - used.uploads),
  searches: Math.max(0, limits.searches - used.searches),
  units: Math.max(0, limits.units - used.units),
});

/** The first bucket that has no room for it; undefined where all have. */
export const findSpent = (used: QuotaAmounts, asked: QuotaAmounts): QuotaBucket | undefined =>
  QUOTA_BUCKETS.find((bucket) => used[bucket] + asked[bucket] > DAILY_QUOTA[bucket]);

/** What is found again on a channel: a tag of the video. */
export const uploadMarker = (videoId: string): string => `faceless-${videoId.toLowerCase()}`;

/** The project of an OAuth client: `123456789012-abc.apps.googleusercontent.com` belongs to 123456789012. */
export const projectOf = (clientId: string): string => clientId.split('-', 1)[0] ?? clientId;
