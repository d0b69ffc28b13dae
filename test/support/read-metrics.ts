import assert from 'node:assert/strict';
import parse from 'parse-prometheus-text-format';
import { sendRequest } from './local-api/send-request.ts';

/**
 * Samples by `name{label="…"}`, read by a parser that is not ours. It throws a histogram's labels away, so it is told
 * of none: then it gives each line as it stands.
 */
export const parseSamples = (text: string): ReadonlyMap<string, number> => {
  const samples = parse(text.replaceAll(/^# TYPE \w+ histogram\n/gm, '')).flatMap(({ name, metrics }) =>
    metrics.map(({ labels = {}, value }) => {
      const pairs = Object.entries(labels).map(([label, of]) => `${label}="${of}"`);
      return [`${name}{${pairs.toSorted().join(',')}}`, Number(value)] as const;
    }),
  );
  assert.equal(new Set(samples.map(([name]) => name)).size, samples.length, 'a sample stands twice');
  return new Map(samples);
};

/** What a scraper finds. */
export const readMetrics = async (apiUrl: string, key: string): Promise<ReadonlyMap<string, number>> => {
  const headers = { Authorization: `Bearer ${key}`, Accept: 'text/plain' };
  const answer = await sendRequest(apiUrl, { method: 'GET', path: '/metrics', headers });
  assert.equal(answer.statusCode, 200, answer.body);
  return parseSamples(answer.body);
};
