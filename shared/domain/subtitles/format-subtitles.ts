import type { FilmCaption } from './film-captions.ts';

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** `HH:MM:SS` and milliseconds behind the format's own separator. */
const clock = (milliseconds: number, separator: ',' | '.'): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds % 60, 2)}${separator}${pad(milliseconds % 1000, 3)}`;
};

/** SubRip. It has no escapes: an empty line would end a cue, so white space is folded. */
export const formatSrt = (captions: readonly FilmCaption[]): string =>
  captions
    .map(({ start, end, text }, index) => {
      const line = text.replaceAll(/\s+/g, ' ').trim();
      return `${index + 1}\n${clock(start, ',')} --> ${clock(end, ',')}\n${line}\n`;
    })
    .join('\n');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** WebVTT (W3C, 2019). `&`, `<` and `>` are escaped, which also keeps `-->` out of the text. */
export const formatVtt = (captions: readonly FilmCaption[]): string =>
  [
    'WEBVTT\n',
    ...captions.map(({ start, end, text }) => {
      const line = text
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replaceAll(/[&<>]/g, (sign) => ENTITIES[sign]!);
      return `${clock(start, '.')} --> ${clock(end, '.')}\n${line}\n`;
    }),
  ].join('\n');
