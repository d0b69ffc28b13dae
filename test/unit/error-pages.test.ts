/** docs/errors.md has every kind of problem that functions and the gateway answer with, and no other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import {
  GATEWAY_PROBLEMS,
  METHOD_NOT_ALLOWED,
  problemTemplate,
} from '../../infra/constructs/gateway-problems.ts';
import { ERROR_CODES, FacelessError } from '../../shared/domain/errors.ts';
import { toProblemResponse } from '../../shared/http/problem.ts';
import type { ProblemBody } from '../support/assert-headers.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'errors.md'), 'utf8');

/** Statuses by kind, as the page has them. */
const documented = new Map(
  Array.from(page.matchAll(/^## (\S+)\n\nStatus ([^.]+)\./gm), ([, kind = '', statuses = '']) => [
    kind,
    new Set(Array.from(statuses.matchAll(/\d{3}/g), ([status]) => Number(status))),
  ]),
);
const codes = new Set(Array.from(page.matchAll(/^\| `([A-Z_]+)`/gm), ([, code = '']) => code));

/** The parser's errors have no code of ours. */
const parserError = Object.assign(new Error('Invalid or malformed JSON was provided'), {
  statusCode: 422,
  cause: { package: '@middy/http-json-body-parser', data: '{' },
});

const fromFunctions = [
  ...ERROR_CODES.map((code) => new FacelessError(code, 'x')),
  parserError,
  new Error('x'),
].map((error) => JSON.parse(toProblemResponse(error, 'id').body) as ProblemBody);
const fromGateway = [...GATEWAY_PROBLEMS, METHOD_NOT_ALLOWED].map(
  (problem) => JSON.parse(problemTemplate(problem)) as Partial<ProblemBody>,
);
const answered = [...fromFunctions, ...fromGateway];
const kindOf = (type = ''): string => type.replace('urn:faceless:problem:', '');

test('each kind of problem has its heading, with its status', () => {
  for (const { type, status } of answered) {
    const statuses = documented.get(kindOf(type));
    assert.ok(statuses, `docs/errors.md has no heading for ${type}`);
    if (status !== undefined) assert.ok(statuses.has(status), `${type} answers ${status}`);
  }
});

test('each heading and each status on the page is one that is answered', () => {
  assert.ok(documented.size >= 18);
  for (const [kind, statuses] of documented)
    for (const status of statuses) {
      const found = answered.some((problem) => kindOf(problem.type) === kind && problem.status === status);
      assert.ok(found, `${kind} ${status} is documented and never answered`);
    }
});

test('each code is a kind, or stands with the codes of videos and scripts', () => {
  const kinds = new Set(documented.keys());
  for (const code of ERROR_CODES)
    assert.ok(kinds.has(code.toLowerCase().replaceAll('_', '-')) || codes.has(code), code);
  for (const code of codes) assert.ok((ERROR_CODES as readonly string[]).includes(code), code);
});

test('a kind has one status, whoever answers', () => {
  for (const [kind, statuses] of documented) if (kind !== 'about:blank') assert.equal(statuses.size, 1, kind);
});
