import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { probeFile } from '../../../shared/adapters/media/probe-file.ts';
import { BadInput } from '../video/bad-input.ts';
import { drawSheet, type SheetLayout } from './draw-sheet.ts';

/** 2: the caller can put it right. */
const EXIT = { failed: 1, misuse: 2 } as const;

const USAGE = `npm run frames -- VIDEO OUT.jpg [--columns N] [--rows N] [--width PIXELS]

Writes one picture with frames from the whole film, so that it can be looked at without playing it.

  --columns N       pictures in a row (default 8)
  --rows N          rows (default 2)
  --width PIXELS    of one picture (default 150)
`;

interface FramesRequest {
  readonly video: string;
  readonly out: string;
  readonly layout: SheetLayout;
}

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        columns: { type: 'string', default: '8' },
        rows: { type: 'string', default: '2' },
        width: { type: 'string', default: '150' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, error);
  }
};

const readArguments = (words: readonly string[]): FramesRequest | 'help' => {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const [video, out, ...more] = positionals;
  const layout = {
    columns: Number(values.columns),
    rows: Number(values.rows),
    width: Number(values.width),
  };
  const isLayout = Object.values(layout).every((count) => Number.isInteger(count) && count > 0);
  if (video === undefined || out === undefined || more.length > 0 || !isLayout) throw new BadInput(USAGE);
  return { video, out, layout };
};

/** How many pictures a film has. Throws BadInput for what is none. */
const countFrames = async (video: string): Promise<number> => {
  const found = await stat(video).catch(() => undefined);
  if (found?.isFile() !== true)
    throw new BadInput(`There is no file ${video}. Give a film, such as \`npm run video\` writes.`);
  const facts = await probeFile(video).catch((error: unknown) => {
    throw new BadInput(`${video} is no film that can be read.`, error);
  });
  if (facts.picture === undefined) throw new BadInput(`${video} has no pictures.`);
  return facts.picture.packets;
};

const draw = async ({ video, out, layout }: FramesRequest): Promise<void> => {
  await drawSheet({ path: video, frames: await countFrames(video) }, layout, out);
  process.stdout.write(`${out}\n`);
};

/** The command `npm run frames`: sets this process's exit code. */
export const runFrames = async (): Promise<void> => {
  try {
    const request = readArguments(process.argv.slice(2));
    if (request === 'help') process.stdout.write(USAGE);
    else await draw(request);
  } catch (error) {
    process.stderr.write(`${(error instanceof Error ? error.message : String(error)).trimEnd()}\n`);
    process.exitCode = error instanceof BadInput ? EXIT.misuse : EXIT.failed;
  }
};
