import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FacelessError } from '../../shared/domain/errors.ts';
import { findPlaces } from '../local/state/places.ts';
import { createApiClient } from '../local/video/api-client.ts';
import { reachApi } from '../local/video/reach-api.ts';
import { reportProgress } from '../local/video/report-progress.ts';
import { watchInterrupts } from '../local/video/watch-interrupts.ts';
import { createAsk } from './smoke-client.ts';
import { type Smoke, SMOKE_STEPS } from './steps.ts';

/** 2: the caller can put it right. */
const EXIT = { failed: 1, misuse: 2, interrupted: 130 } as const;

const USAGE = `npm run smoke -- [--url URL] [--timeout SECONDS]

Makes a short film through the API as a client does: looks at headers and refusals, waits for the film, downloads and
opens it, looks for its rows in the audit trail and for its count in the metrics, and deletes it. Ends with 1 and the
reason where something is not as it should be.

  --url URL          the API of a deployed stage, e.g. https://HOST/v1, with a key of an administrator in
                     FACELESS_API_KEY; without it the local cloud's
  --timeout SECONDS  for all of it together (default 900)
`;

interface Request {
  readonly url: string | undefined;
  readonly seconds: number;
}

const misuse = (reason: string): FacelessError => new FacelessError('INVALID_INPUT', `${reason}\n\n${USAGE}`);

const readRequest = (words: readonly string[]): Request | 'help' => {
  const options = {
    url: { type: 'string' },
    timeout: { type: 'string', default: '900' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return 'help';
    const seconds = Number(values.timeout);
    if (!Number.isInteger(seconds) || seconds < 1)
      throw new Error(`--timeout ${values.timeout} is no whole number of seconds.`);
    return { url: values.url, seconds };
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
};

const say = (...columns: readonly string[]): void => {
  const [state = '', name = '', words = ''] = columns;
  process.stdout.write(`${state.padEnd(12)} ${name.padEnd(10)} ${words}`.trimEnd().concat('\n'));
};

/** Best effort: what the smoke test made does not stay, however it ended. */
const cleanUp = async ({ client, video }: Smoke, url: string, key: string): Promise<void> => {
  if (video === undefined) return;
  await client.cancelVideo(video.id).catch(() => undefined);
  const ask = createAsk(url, key, AbortSignal.timeout(30_000));
  await ask({ method: 'DELETE', path: `/videos/${video.id}` }, 204).catch((error: unknown) => {
    say('left', video.id, error instanceof Error ? error.message : String(error));
  });
};

const runSteps = async (smoke: Smoke): Promise<void> => {
  for (const [name, step] of Object.entries(SMOKE_STEPS)) {
    const began = performance.now();
    try {
      const seen = await step(smoke);
      if (seen === undefined) say('not checked', name, 'this key may not read the metrics');
      else say('ok', name, `${seen}, after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    } catch (error) {
      say('failed', name);
      throw error;
    }
  }
};

const test = async ({ url, seconds }: Request, interrupt: AbortSignal): Promise<void> => {
  const signal = AbortSignal.any([interrupt, AbortSignal.timeout(seconds * 1000)]);
  const { apiUrl, apiKey, close } = await reachApi(url, { dataDir: findPlaces().dataDir, signal });
  const folder = await mkdtemp(join(tmpdir(), 'faceless-smoke-'));
  const smoke: Smoke = {
    ask: createAsk(apiUrl, apiKey, signal),
    client: createApiClient(apiUrl, apiKey),
    requestId: crypto.randomUUID(),
    folder: join(folder, 'film'),
    signal,
    report: reportProgress(process.stdout, { json: false }),
  };
  try {
    say('', 'request', `${smoke.requestId} at ${apiUrl}`);
    await runSteps(smoke);
  } finally {
    await cleanUp(smoke, apiUrl, apiKey);
    await close();
    await rm(folder, { recursive: true, force: true });
  }
};

const explain = (error: unknown): string => {
  if (error instanceof Error && error.name === 'TimeoutError') return 'The time is up (--timeout).';
  return error instanceof Error ? error.message : String(error);
};

/** The command `npm run smoke`: sets this process's exit code. */
export const runSmoke = async (): Promise<void> => {
  const interrupt = watchInterrupts(EXIT.interrupted);
  try {
    const request = readRequest(process.argv.slice(2));
    if (request === 'help') process.stdout.write(USAGE);
    else await test(request, interrupt);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    const isMisuse = error instanceof FacelessError && error.code === 'INVALID_INPUT';
    process.exitCode = interrupt.aborted ? EXIT.interrupted : isMisuse ? EXIT.misuse : EXIT.failed;
  }
};
