/** The one form of filter patterns that the local cloud knows: a field is there, `{ $.a.b = * }`. */
const PRESENCE = /^\{ \$\.([\w.]{1,200}) = \* \}$/;

type Matches = (line: string) => boolean;

const hasField = (line: string, names: readonly string[]): boolean => {
  let value: unknown = JSON.parse(line);
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return true;
};

/** What a subscription's pattern lets through, of lines that are JSON; undefined for a form that is not known. */
export const readFilterPattern = (pattern: string): Matches | undefined => {
  if (pattern === '') return () => true;
  const path = PRESENCE.exec(pattern)?.[1];
  if (path === undefined) return undefined;
  const names = path.split('.');
  // Most lines have no such name at all, and are not parsed.
  return (line) => names.every((name) => line.includes(name)) && hasField(line, names);
};
