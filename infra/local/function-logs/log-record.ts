import type { FunctionLine } from '../lambda/start-environment.ts';

/** A line of a function's log: always one JSON object. */
export interface LogRecord {
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The fields of a line that is a JSON object; undefined for any other. */
export function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

/** A line as it was printed, if it is JSON; else in a record of its own, as Lambda's JSON log format does it. */
export function toLogRecord({ definition, stream, line }: FunctionLine): LogRecord {
  const fields = parseObject(line);
  if (fields !== undefined) {
    return { text: line, fields };
  }
  const wrapped = {
    timestamp: new Date().toISOString(),
    level: stream === 'stderr' ? 'ERROR' : 'INFO',
    function: definition.name,
    message: line,
  };
  return { text: JSON.stringify(wrapped), fields: wrapped };
}
