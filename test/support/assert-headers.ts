import assert from 'node:assert/strict';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { SECURITY_HEADERS } from '../../shared/http/security-headers.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const counts = { answers: 0, headers: 0 };

/** Answers whose headers this process has checked, and headers of those. */
export const countChecked = (): Readonly<typeof counts> => ({ ...counts });

/** The whole set of SECURITY §1, and nothing that tells what runs. */
export const assertHeaders = ({ headers }: ApiResponse): void => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(headers[name], value, name);
  assert.match(headers['X-Request-ID'] ?? '', UUID);
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length, `a header stands twice: ${names.join(', ')}`);
  for (const name of ['server', 'x-powered-by', 'report-to', 'reporting-endpoints'])
    assert.ok(!names.includes(name), name);
  counts.answers += 1;
  // The set, and the request's id.
  counts.headers += Object.keys(SECURITY_HEADERS).length + 1;
};

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** A problem document of that status, with the headers that every answer has. */
export const assertProblem = (response: ApiResponse, status: number): ProblemBody => {
  assert.equal(response.statusCode, status, response.body);
  assertHeaders(response);
  assert.equal(response.headers['Content-Type'], 'application/problem+json');
  const problem = JSON.parse(response.body) as ProblemBody;
  assert.equal(problem.status, status);
  assert.equal(problem.requestId, response.headers['X-Request-ID']);
  assert.equal(problem.instance, `urn:uuid:${problem.requestId}`);
  return problem;
};
