import { FacelessError } from '../../domain/errors.ts';
import type { Link } from './link.ts';

const PORT = /:\d{1,5}$/;

/** Refuses a `Host` that is none of ours: rebound names, and links built from a forged header. */
export const checkHost = (allowed: readonly string[]): Link => {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  return {
    before: ({ event }) => {
      const host = event.headers['host']?.toLowerCase().replace(PORT, '');
      if (host !== undefined && names.has(host)) return;
      event.isHostRefused = true;
      throw new FacelessError('FORBIDDEN', 'This service is not reached under that host name.');
    },
  };
};
