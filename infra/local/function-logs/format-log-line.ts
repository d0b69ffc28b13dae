import { styleText } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

const COLOURS: Readonly<Record<string, 'red' | 'yellow' | 'gray' | 'green'>> = {
  ERROR: 'red',
  CRITICAL: 'red',
  WARN: 'yellow',
  DEBUG: 'gray',
};

/** What a person wants to see beside the message, in this order. */
const SHOWN = ['method', 'path', 'status_code', 'duration_ms', 'video_id', 'stage', 'part', 'code'];

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Terminal control characters have no place in a line, whoever wrote it. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/**
 * A line for a terminal, or undefined for one that is not for people (metrics). `label` is the function's short
 * name.
 */
export function formatLogLine(fields: Fields, label: string): string | undefined {
  if ('_aws' in fields) {
    return undefined;
  }
  const level = asText(fields['level'] ?? 'INFO');
  const time = asText(fields['timestamp'] ?? new Date().toISOString()).slice(11, 19);
  const more = SHOWN.filter((name) => fields[name] !== undefined).map(
    (name) => `${name}=${asText(fields[name])}`,
  );
  const message = [asText(fields['message'] ?? fields['event'] ?? fields), ...more].join(' ');
  const head = styleText(COLOURS[level] ?? 'green', level.padEnd(5), { validateStream: false });
  return `${time} ${head} ${label.padEnd(14)} ${printable(message)}`;
}
