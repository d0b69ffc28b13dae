import { parseArgs } from 'node:util';
import { probeFile } from '../../../shared/adapters/media/probe-file.ts';
import { drawSheet } from '../frames/draw-sheet.ts';

const USAGE = `npm run frames -- VIDEO OUT.jpg [--columns N] [--rows N] [--width PIXELS]

Writes one picture with frames from the whole film, so that it can be looked at without playing it.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    columns: { type: 'string', default: '8' },
    rows: { type: 'string', default: '2' },
    width: { type: 'string', default: '150' },
  },
});
const [video, out] = positionals;
const layout = { columns: Number(values.columns), rows: Number(values.rows), width: Number(values.width) };

if (
  video === undefined ||
  out === undefined ||
  !Object.values(layout).every((n) => Number.isInteger(n) && n > 0)
) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const { picture } = await probeFile(video);
  await drawSheet({ path: video, frames: picture?.packets ?? 0 }, layout, out);
  process.stdout.write(`${out}\n`);
}
