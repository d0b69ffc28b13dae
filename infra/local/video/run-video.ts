import { resolve } from 'node:path';
import { createApiClient } from './api-client.ts';
import { BadInput } from './bad-input.ts';
import { buildRequest } from './build-request.ts';
import { connect } from './connect.ts';
import { makeVideo } from './make-video.ts';
import { readArguments, USAGE } from './read-arguments.ts';
import { readSource } from './read-source.ts';
import { reportProgress } from './report-progress.ts';

const EXIT = { done: 0, failed: 1, badInput: 2, interrupted: 130 } as const;

const interrupt = new AbortController();
process.on('SIGINT', () => {
  interrupt.abort();
});
process.on('SIGTERM', () => {
  interrupt.abort();
});

async function run(): Promise<number> {
  const settings = readArguments(process.argv.slice(2));
  if (settings === 'help') {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  const source = await readSource(settings.file);
  const request = buildRequest(source, settings);
  const report = reportProgress(
    {
      write: (text) => process.stdout.write(text),
      isTerminal: process.stdout.isTTY,
      columns: process.stdout.columns,
    },
    { json: settings.json },
  );
  const connection = await connect(resolve(process.env['FACELESS_DATA'] ?? '.local'));
  try {
    interrupt.signal.throwIfAborted();
    const { video, paths } = await makeVideo(
      createApiClient(connection.apiUrl, connection.apiKey),
      { request, out: settings.out, fallbackName: source.name },
      { signal: interrupt.signal, report },
    );
    process.stdout.write(
      settings.json
        ? `${JSON.stringify({ event: 'finished', id: video.id, title: video.title, files: paths })}\n`
        : `\n${video.title}\n${paths.map((path) => `  ${path}\n`).join('')}`,
    );
    return EXIT.done;
  } finally {
    await connection.close();
  }
}

function explain(error: unknown): number {
  const json = process.argv.includes('--json');
  const say = (message: string): void => {
    process.stderr.write(json ? `${JSON.stringify({ event: 'error', message })}\n` : `${message}\n`);
  };
  if (interrupt.signal.aborted) {
    say('Cancelled.');
    return EXIT.interrupted;
  }
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
    say('The disk is full. Nothing was lost: free some space and run the command again.');
    return EXIT.failed;
  }
  say(error instanceof Error ? error.message : String(error));
  return error instanceof BadInput ? EXIT.badInput : EXIT.failed;
}

/** The command `npm run video`: sets this process's exit code. */
export async function runVideo(): Promise<void> {
  process.exitCode = await run().catch(explain);
}
