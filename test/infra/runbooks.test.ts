/** Each alarm has its page in docs/runbooks, each page its alarm, and what both promise exists. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findResources, readTemplates } from './support/read-assembly.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join('docs', 'runbooks');
const HEADINGS = ['What it means', 'Who is hurt', 'First look', 'Likely causes', 'Mend', 'Tried'];

const alarms = findResources<{ readonly AlarmDescription: string }>(
  await readTemplates('production'),
  'AWS::CloudWatch::Alarm',
);
const linked = alarms.map(
  ({ properties }) => / What to do: (\S+)$/u.exec(properties.AlarmDescription)?.[1] ?? '',
);
const pages = readdirSync(join(ROOT, FOLDER))
  .filter((name) => name !== 'README.md')
  .map((name) => join(FOLDER, name));
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

describe('runbooks', () => {
  it('are one a page for each alarm, and the alarm’s description names it', () => {
    assert.deepEqual(linked.toSorted(), pages.toSorted());
    const index = read(join(FOLDER, 'README.md'));
    for (const page of pages) assert.ok(index.includes(`(${page.slice(FOLDER.length + 1)})`), page);
  });

  it('say what it means, who is hurt, where to look, what it may be, what to do, and how that was tried', () => {
    for (const page of pages) {
      const headings = Array.from(read(page).matchAll(/^## (.+)$/gmu), ([, heading]) => heading);
      assert.deepEqual(headings, HEADINGS, page);
      assert.match(read(page), /## First look\n[^#]*```/u, `${page} has something to type`);
    }
  });

  it('name events, codes and files that are there', () => {
    for (const page of pages) {
      const files = Array.from(
        read(page).matchAll(/`((?:test|infra|shared|functions)\/[\w./-]+)`/gu),
        ([, file]) => file,
      );
      assert.ok(
        files.some((file) => file?.startsWith('test/')),
        `${page} says where it was tried`,
      );
      for (const file of files) assert.ok(existsSync(join(ROOT, file ?? '')), `${page}: ${file}`);
    }
  });
});
