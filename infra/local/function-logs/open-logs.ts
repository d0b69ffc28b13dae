import type { InvocationResult } from '../lambda/invocation.ts';
import type { FunctionLine } from '../lambda/start-environment.ts';
import type { World } from '../template/name-resource.ts';
import { formatLogLine } from './format-log-line.ts';
import { toLogRecord } from './log-record.ts';
import {
  type LogSubscription,
  type LogSubscriptions,
  openLogSubscriptions,
} from './open-log-subscriptions.ts';
import { openRotatingFile } from './open-rotating-file.ts';

export interface Logs {
  readonly accept: (line: FunctionLine) => void;
  /** Says how subscribed functions are called: they exist only after the log. */
  readonly deliverTo: (invoke: (functionArn: string, payload: string) => Promise<InvocationResult>) => void;
  /** Hands over what has been gathered for subscriptions, while functions can still be called. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
}

/** Where functions' lines go: the file, the terminal if asked, and the subscriptions. */
export function openLogs(options: {
  readonly logFile: string;
  readonly print?: (line: string) => void;
  /** In which form; default pretty. */
  readonly logForm?: 'pretty' | 'json';
  readonly subscriptions: readonly LogSubscription[];
  readonly world: World;
}): Logs {
  const file = openRotatingFile(options.logFile);
  let subscriptions: LogSubscriptions | undefined;
  let open = true;
  return {
    accept: (line) => {
      // A process's last words may come after the end.
      if (!open) {
        return;
      }
      const { text, fields } = toLogRecord(line);
      file.writeLine(text);
      const isRaw = options.logForm === 'json';
      const shown = options.print && (isRaw ? text : formatLogLine(fields, line.definition.label));
      if (shown !== undefined) {
        options.print?.(shown);
      }
      subscriptions?.accept({ ...line, line: text });
    },
    deliverTo: (invoke) => {
      const { accountId } = options.world;
      subscriptions = openLogSubscriptions(options.subscriptions, { accountId, invoke });
    },
    flush: async () => subscriptions?.close(),
    close: () => {
      open = false;
      file.close();
    },
  };
}
