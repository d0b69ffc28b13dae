import { Logger } from '@aws-lambda-powertools/logger';
import { findCaller } from './find-caller.ts';
import { LineFormatter } from './log-formatter.ts';

/**
 * The one logger of a function. Its level is `LOG_LEVEL`'s. Keys of the request or message at hand are added
 * with `appendKeys` (`request_id`, `user_id`, `video_id`, `stage`, `part`) and reset by the chain.
 */
export const logger = new Logger({ serviceName: 'faceless', logFormatter: new LineFormatter() });

/** Named facts of a line; durations in milliseconds as `duration_ms`. */
export type LogFields = Readonly<Record<string, unknown>>;

type Write = (event: string, message: string, fields?: LogFields) => void;

export interface ModuleLog {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/** Lines of one part of the code: `event` is a snake_case name to search for, `message` is for people. */
export const logFrom = (module: string): ModuleLog => {
  const write =
    (level: keyof ModuleLog): Write =>
    (event, message, fields = {}) => {
      // Only where somebody looks for a fault: a stack, and its source map, cost more than the line.
      const caller = logger.getLevelName() === 'DEBUG' ? { caller: findCaller() } : {};
      logger[level]({ ...fields, ...caller, message, module, event });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};
