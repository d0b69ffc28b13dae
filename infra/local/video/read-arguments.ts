import { parseArgs } from 'node:util';
import { DURATION_SECONDS } from '../../../shared/domain/limits.ts';
import {
  ASPECTS,
  CAPTION_STYLES,
  QUALITIES,
  VOICES,
  type Aspect,
  type CaptionSettings,
  type Quality,
  type Voice,
} from '../../../shared/domain/video.ts';
import { BadInput } from './bad-input.ts';

export const USAGE = `npm run video -- FILE [--out DIR] [--voice NAME] [--duration S] [--aspect W:H] [--quality Q] [--captions STYLE] [--json]

  FILE              Markdown with optional front matter, or plain text; - reads standard input
  --out DIR         where the folder with the results goes (default: out)
  --voice NAME      ${VOICES.join(', ')}
  --duration S      target length in seconds, ${String(DURATION_SECONDS.min)} to ${String(DURATION_SECONDS.max)} (default ${String(DURATION_SECONDS.default)}), for notes and topics
  --aspect W:H      ${ASPECTS.join(', ')} (default ${ASPECTS[0]})
  --quality Q       ${QUALITIES.join(', ')} (default standard); a draft is half as wide and half as high
  --captions STYLE  ${CAPTION_STYLES.join(', ')} (default ${CAPTION_STYLES[0]})
  --json            one JSON event a line instead of a progress bar
`;

export interface Arguments {
  readonly file: string;
  readonly out: string;
  readonly voice?: Voice;
  readonly durationSeconds?: number;
  readonly aspect?: Aspect;
  readonly quality?: Quality;
  readonly captions?: CaptionSettings['style'];
  readonly json: boolean;
}

/** @throws BadInput with the usage where the words do not fit. */
export function readArguments(words: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parse(words);
  if (values.help === true) {
    return 'help';
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new BadInput(`Give one file.\n\n${USAGE}`);
  }
  return {
    file,
    out: values.out ?? 'out',
    json: values.json ?? false,
    ...(values.voice === undefined ? {} : { voice: readVoice(values.voice) }),
    ...(values.aspect === undefined ? {} : { aspect: readChoice('aspect', values.aspect, ASPECTS) }),
    ...(values.quality === undefined ? {} : { quality: readChoice('quality', values.quality, QUALITIES) }),
    ...(values.captions === undefined
      ? {}
      : { captions: readChoice('captions', values.captions, CAPTION_STYLES) }),
    ...(values.duration === undefined ? {} : { durationSeconds: readDuration(values.duration) }),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        voice: { type: 'string' },
        duration: { type: 'string' },
        aspect: { type: 'string' },
        quality: { type: 'string' },
        captions: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // The parser goes on to tell of “--” before a file whose name begins with a dash, which is not what happened.
    const [what = ''] = String(error instanceof Error ? error.message : error).split('. To specify');
    throw new BadInput(`${what}.\n\n${USAGE}`, error);
  }
}

function readVoice(name: string): Voice {
  const voice = VOICES.find((known) => known === name);
  if (voice === undefined) {
    throw new BadInput(`There is no voice “${name}”. The voices are ${VOICES.join(', ')}.`);
  }
  return voice;
}

function readChoice<Choice extends string>(flag: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) {
    throw new BadInput(`--${flag} ${text} is not offered. Give one of ${choices.join(', ')}.`);
  }
  return choice;
}

function readDuration(text: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < DURATION_SECONDS.min || seconds > DURATION_SECONDS.max) {
    throw new BadInput(
      `--duration ${text} is not a length. Give whole seconds from ${String(DURATION_SECONDS.min)} to ${String(DURATION_SECONDS.max)}.`,
    );
  }
  return seconds;
}
