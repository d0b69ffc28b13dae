import { findPlaces } from '../state/places.ts';
import { createApiClient } from './api-client.ts';
import { BadInput } from './bad-input.ts';
import { buildRequest } from './build-request.ts';
import { checkOut } from './check-out.ts';
import { checkRequest } from './check-request.ts';
import { connect } from './connect.ts';
import { describeResult } from './describe-result.ts';
import { findIgnored } from './find-ignored.ts';
import { findOwnFiles } from './find-own-files.ts';
import { assertRoom, explainDisks } from './full-disks.ts';
import { makeVideo } from './make-video.ts';
import { nameUploads, NOTHING_SENT } from './name-uploads.ts';
import { type Arguments, readArguments, USAGE } from './read-arguments.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readSource } from './read-source.ts';
import { addTold } from './read-told.ts';
import { reportProgress } from './report-progress.ts';
import { watchInterrupts } from './watch-interrupts.ts';

const EXIT = { done: 0, failed: 1, badInput: 2, interrupted: 130 } as const;

const { dataDir } = findPlaces();

// Who has stopped reading what this prints still wants the film.
const ignoreLostReader = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') {
    throw error;
  }
};

/** What can be known to be wrong is found before anything is started. */
async function prepare(settings: Arguments) {
  const text = await readSource(settings.file);
  const document = readFrontMatter(text.text, settings.file === '-' ? undefined : settings.file);
  const built = buildRequest(document, settings);
  const { source } = built;
  const files = await findOwnFiles(document.frontMatter, { file: settings.file, source });
  const request = await addTold(built, { out: settings.out, fallbackName: text.name });
  checkRequest(nameUploads(request, NOTHING_SENT));
  await checkOut(settings.out);
  await assertRoom([dataDir]);
  return { request, files, name: text.name };
}

async function make(settings: Arguments, signal: AbortSignal): Promise<void> {
  const { request, files, name } = await prepare(settings);
  const ignored = findIgnored(request.source, settings);
  if (ignored !== undefined) {
    say(ignored, 'note');
  }
  const report = reportProgress(process.stdout, { json: settings.json });
  const connection = await connect(dataDir, signal);
  try {
    const made = await makeVideo(
      createApiClient(connection.apiUrl, connection.apiKey),
      { request, files, out: settings.out, fallbackName: name },
      { signal, report, dataDir },
    );
    process.stdout.write(describeResult(made, settings));
  } finally {
    await connection.close();
  }
}

function say(message: string, event: 'error' | 'note' = 'error'): void {
  const isJson = process.argv.includes('--json');
  process.stderr.write(isJson ? `${JSON.stringify({ event, message })}\n` : `${message}\n`);
}

async function explain(error: unknown): Promise<number> {
  const explained = await explainDisks(error, [dataDir]);
  say(explained instanceof Error ? explained.message : String(explained));
  return explained instanceof BadInput ? EXIT.badInput : EXIT.failed;
}

async function run(): Promise<number> {
  const interrupt = watchInterrupts(EXIT.interrupted);
  try {
    const settings = readArguments(process.argv.slice(2));
    if (settings === 'help') {
      process.stdout.write(USAGE);
    } else {
      await make(settings, interrupt);
    }
    return EXIT.done;
  } catch (error) {
    if (!interrupt.aborted) {
      return explain(error);
    }
    say('Cancelled.');
    return EXIT.interrupted;
  }
}

/** The command `npm run video`: sets this process's exit code. */
export async function runVideo(): Promise<void> {
  process.stdout.on('error', ignoreLostReader);
  process.stderr.on('error', ignoreLostReader);
  process.exitCode = await run();
}
