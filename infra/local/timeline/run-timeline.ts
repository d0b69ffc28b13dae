import { parseArgs } from 'node:util';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { formatCosts } from '../costs/format-costs.ts';
import { findPlaces } from '../state/places.ts';
import { createApiClient } from '../video/api-client.ts';
import { reachApi } from '../video/reach-api.ts';
import { watchInterrupts } from '../video/watch-interrupts.ts';
import { formatTimeline } from './format-timeline.ts';

/** 2: the caller can put it right. */
const EXIT = { failed: 1, misuse: 2, interrupted: 130 } as const;
/** Of a terminal that does not say, and of pipes. */
const COLUMNS = 100;

const USAGE = `npm run timeline -- ID [--url URL] [--json | --cost]

Shows what the present attempt of a video did: a bar to scale for each stage, its scenes beneath, what was found
made, and how often a part was started.

  --url URL      another API than the local cloud's, e.g. https://HOST/v1, with its key in FACELESS_API_KEY
  --json         the API's own answer
  --cost         what each stage used and cost, at list prices of AWS, as a table in Markdown
`;

interface Request {
  readonly id: string;
  readonly url: string | undefined;
  readonly json: boolean;
  readonly cost: boolean;
}

const misuse = (reason: string): FacelessError => new FacelessError('INVALID_INPUT', `${reason}\n\n${USAGE}`);

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        json: { type: 'boolean', default: false },
        cost: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
};

const readRequest = (words: readonly string[]): Request | 'help' => {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw misuse('Give the id of one video.');
  return { id, url: values.url, json: values.json, cost: values.cost };
};

const show = async ({ id, url, json, cost }: Request): Promise<void> => {
  const signal = watchInterrupts(EXIT.interrupted);
  const { apiUrl, apiKey, close } = await reachApi(url, { dataDir: findPlaces().dataDir, signal });
  try {
    const client = createApiClient(apiUrl, apiKey);
    const video = await client.getVideo(encodeURIComponent(id));
    const timeline = await client.getTimeline(video.id);
    const layout = { columns: process.stdout.columns || COLUMNS, now: Date.now() };
    const draw = (): string => (cost ? formatCosts(timeline) : formatTimeline(video, timeline, layout));
    process.stdout.write(`${json ? JSON.stringify(timeline) : draw()}\n`);
  } finally {
    await close();
  }
};

/** The command `npm run timeline`: sets this process's exit code. */
export const runTimeline = async (): Promise<void> => {
  try {
    const request = readRequest(process.argv.slice(2));
    if (request === 'help') process.stdout.write(USAGE);
    else await show(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    const isMisuse = error instanceof FacelessError && error.code === 'INVALID_INPUT';
    process.exitCode = isMisuse ? EXIT.misuse : EXIT.failed;
  }
};
