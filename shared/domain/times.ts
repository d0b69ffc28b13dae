/** The form of RFC 3339; whether there is such a time is `readTime`'s to say. */
export const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]{2,12}(?:Z|[+-]\d\d:\d\d)$/;

/** `Date` takes 30 February for 2 March. */
const isOfCalendar = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** A time as RFC 3339 writes it, with its offset; undefined for anything else, and for days that do not exist. */
export const readTime = (text: string): Date | undefined => {
  if (!RFC_3339.test(text) || !isOfCalendar(text.slice(0, 'YYYY-MM-DD'.length))) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
};
