import { styleText } from 'node:util';
import { printable } from './printable.ts';

type Fields = Readonly<Record<string, unknown>>;

const COLOURS: Readonly<Record<string, 'red' | 'yellow' | 'gray' | 'green'>> = {
  ERROR: 'red',
  CRITICAL: 'red',
  WARN: 'yellow',
  DEBUG: 'gray',
};

/** What a person wants to see beside the message, in this order. */
const SHOWN = [
  'method',
  'path',
  'status_code',
  'duration_ms',
  'video_id',
  'stage',
  'part',
  'code',
  'reason',
  'caller',
];

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The runtime puts an error in the place of a message; what kind it is says more than most messages do. */
const describeThrown = (thrown: Fields): string => {
  const { errorType, errorMessage } = thrown;
  return errorType === 'Error' ? asText(errorMessage) : `${asText(errorType)}: ${asText(errorMessage)}`;
};

const describeMessage = ({ message, event }: Fields): string | undefined => {
  if (typeof message === 'object' && message !== null && 'errorMessage' in message)
    return describeThrown(message);
  const said = message ?? event;
  return said === undefined ? undefined : asText(said);
};

/** What an error says; its stack is in the JSON line. */
const describeError = ({ error }: Fields): readonly string[] => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return [];
  return [`error=${asText(error.message)}`];
};

/**
 * A line for a terminal, or undefined for one that is not for people (metrics). `label` is the function's short
 * name. Coloured where standard output is a terminal that shows colours, and NO_COLOR does not forbid it.
 */
export function formatLogLine(fields: Fields, label: string): string | undefined {
  if ('_aws' in fields) {
    return undefined;
  }
  const level = printable(asText(fields['level'] ?? 'INFO'));
  const time = printable(asText(fields['timestamp'] ?? new Date().toISOString()).slice(11, 19));
  const more = SHOWN.filter((name) => fields[name] !== undefined).map(
    (name) => `${name}=${asText(fields[name])}`,
  );
  const message = [describeMessage(fields) ?? asText(fields), ...more, ...describeError(fields)];
  const head = styleText(COLOURS[level] ?? 'green', level.padEnd(5));
  return `${time} ${head} ${label.padEnd(14)} ${printable(message.join(' '))}`;
}
