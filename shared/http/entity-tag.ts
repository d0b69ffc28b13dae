/** An object's version as an entity tag (RFC 9110 §8.8.3): strong, since every change moves it. */
export const toEntityTag = (version: number): string => `"${version}"`;

/** The version of `If-Match`; undefined for `*` and for none. The validator has seen that it is one of these. */
export const readIfMatch = (header: string | undefined): number | undefined =>
  header === undefined || header === '*' ? undefined : Number(header.replaceAll('"', ''));
