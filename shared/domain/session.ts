/** Sessions: what makes one hold (SECURITY §3). Pure. */
import type { User } from './user.ts';

/** A session as kept under the SHA-256 of its token. */
export interface Session {
  readonly id: string;
  readonly owner: string;
  /** The user's when it was made. */
  readonly epoch: number;
  readonly createdAt: string;
  /** Whatever happens. */
  readonly expiresAt: string;
  /** A use: true to a minute. */
  readonly lastSeenAt: string;
  readonly endedAt?: string;
}

export const SESSION_SECONDS = 12 * 3600;
export const IDLE_SECONDS = 3600;
/** A use is written at most so often. */
const TOUCH_SECONDS = 60;

const after = (time: string, seconds: number): number => Date.parse(time) + seconds * 1000;

/** A new one, for a user who has just shown who they are. */
export const startSession = (user: Pick<User, 'id' | 'sessionEpoch'>, id: string, now: Date): Session => ({
  id,
  owner: user.id,
  epoch: user.sessionEpoch,
  createdAt: now.toISOString(),
  expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
  lastSeenAt: now.toISOString(),
});

/** Why it does not hold at `now`; undefined where it does. Whether its user ended all of them is the epoch's to say. */
export const findSessionFault = (session: Session, now: Date): string | undefined => {
  if (session.endedAt !== undefined) return 'has ended';
  if (now.getTime() >= Date.parse(session.expiresAt)) return 'has expired';
  if (now.getTime() >= after(session.lastSeenAt, IDLE_SECONDS)) return 'was idle too long';
  return undefined;
};

export const isTouchDue = ({ lastSeenAt }: Session, now: Date): boolean =>
  now.getTime() >= after(lastSeenAt, TOUCH_SECONDS);
