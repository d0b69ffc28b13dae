import { isDiskFull } from './disk-full.ts';

/** Writes one JSON line to standard error about a request that the stand-in itself could not serve. */
export const logFailure = (service: string, operation: string, error: unknown): void => {
  const reason = error instanceof Error ? error.message : String(error);
  const message = isDiskFull(error)
    ? `The disk is full: ${service} refused ${operation}. Free some space and try again.`
    : `${service} failed at ${operation}: ${reason}`;
  const stack = error instanceof Error && !isDiskFull(error) ? error.stack : undefined;
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', service, operation, message, reason, stack })}\n`);
};
