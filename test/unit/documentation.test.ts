/** What the documentation tells people to type exists, and what can be run in a moment is run. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { validate as createVideo } from '../../functions/api/validators/createVideo.mjs';
import { validate as updateVideo } from '../../functions/api/validators/updateVideo.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT })];
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const commandsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^```sh\n(.*?)^```$/gmsu)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .flatMap((line) => line.replace(/\s+#.*$/u, '').split('&&'))
      .map((command) => command.trim())
      .filter((command) => command !== ''),
  );

describe('the documentation', () => {
  it('names npm scripts that exist', () => {
    const named = pages.flatMap(commandsOf).flatMap((command) => {
      const script = /^npm (?:run ([\w:-]+)|(test|start))/u.exec(command);
      return script === null ? [] : [script[1] ?? script[2] ?? ''];
    });
    assert.ok(named.includes('video') && named.includes('test') && named.includes('start'));
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });

  it('has requests that the API takes', () => {
    const bodies = [...read('README.md').matchAll(/^curl .*?^ {2}-d '(.*?)'$/gmsu)].map(
      ([request, body = '']) => {
        const event = { body: JSON.parse(body) as unknown, headers: {}, queryStringParameters: {} };
        return request.includes('-X PATCH')
          ? updateVideo({ ...event, pathParameters: { id: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF' } })
          : createVideo({ ...event, pathParameters: {} });
      },
    );
    assert.deepEqual(bodies, [true, true]);
  });

  it('links to files that exist', () => {
    for (const page of pages) {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/gu)].map(
        ([, path = '']) => path,
      );
      for (const link of links) {
        assert.ok(existsSync(join(ROOT, dirname(page), link)), `${page} links to ${link}`);
      }
    }
  });

  it('has the prices and estimates that are in force', () => {
    const page = read('docs/cost.md');
    const tables = execFileSync('npm', ['run', '--silent', 'cost'], { cwd: ROOT, encoding: 'utf8' }).trim();
    for (const table of tables.split('\n\n'))
      assert.ok(page.includes(table), 'npm run cost, into docs/cost.md');
  });

  it('shows the help that it promises', () => {
    const help = (script: string): string =>
      execFileSync('npm', ['run', '--silent', script, '--', '--help'], { cwd: ROOT, encoding: 'utf8' });
    assert.match(help('video'), /--voice/u);
    assert.match(help('start'), /--port/u);
  });

  it('is run by CI as it is written', () => {
    const install = commandsOf('README.md').filter((command) => ['npm ci', 'npm test'].includes(command));
    assert.deepEqual([...new Set(install)], ['npm ci', 'npm test']);
    const lines = read('.ci/run').split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('npm ')),
      ['npm ci', 'npm test'],
    );
  });
});
