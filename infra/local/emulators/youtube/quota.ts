import { GoogleError } from './google-error.ts';
import type { YoutubeContext } from './youtube-context.ts';

/** A project's day, by bucket: videos.insert has one of its own. */
const LIMITS = { uploads: 100, units: 10_000 } as const;
export type Bucket = keyof typeof LIMITS;

const PACIFIC = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' });

/** Days change at midnight Pacific. Throws quotaExceeded, and counts nothing then. */
export const charge = ({ database, now }: YoutubeContext, bucket: Bucket, cost: number): void => {
  const changed = database
    .prepare(
      `INSERT INTO quota (day, bucket, used) SELECT $day, $bucket, $cost WHERE $cost <= $limit
       ON CONFLICT DO UPDATE SET used = used + $cost WHERE used + $cost <= $limit`,
    )
    .run({ day: PACIFIC.format(now()), bucket, cost, limit: LIMITS[bucket] });
  if (changed.changes === 0)
    throw new GoogleError(403, 'quotaExceeded', 'The request cannot be completed: quota exceeded.');
};
