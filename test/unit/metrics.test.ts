import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readFilterPattern } from '../../infra/local/function-logs/filter-pattern.ts';
import { type MetricName, METRICS } from '../../shared/domain/metrics/metric-table.ts';
import { readEmf } from '../../shared/domain/metrics/read-emf.ts';
import { renderMetrics } from '../../shared/domain/metrics/render-metrics.ts';
import { foldSamples, mergeMeasured, type Sample } from '../../shared/domain/metrics/samples.ts';
import {
  trackDuration,
  trackScriptGeneration,
  trackVideoGeneration,
} from '../../shared/observability/track.ts';
import { emit } from '../../shared/observability/metrics.ts';
import { captureLines } from '../support/capture-lines.ts';
import { parseSamples } from '../support/read-metrics.ts';
import { makeVideo } from '../support/make-video.ts';

const NAMES = Object.keys(METRICS) as MetricName[];
const text = fc.constantFrom('a', 'b', 'with "quotes"', 'back\\slash', 'line\nbreak', 'é');
const sample: fc.Arbitrary<Sample> = fc.constantFrom(...NAMES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    labels: fc.record(Object.fromEntries(METRICS[name].labels.map((label) => [label, text])), {
      noNullPrototype: true,
    }),
    value: fc.integer({ min: 0, max: 5000 }).map((value) => value / 8),
    at: fc.integer({ min: 0, max: 1000 }),
  }),
);

suite('samples', () => {
  test('give the same counts in any order and in any split', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 40 }), fc.nat(40), (samples, cut) => {
        const whole = foldSamples(samples).filter(({ kind }) => kind !== 'gauge');
        const parts = [...foldSamples(samples.slice(cut)), ...foldSamples(samples.slice(0, cut))];
        assert.deepEqual(
          mergeMeasured(parts).filter(({ kind }) => kind !== 'gauge'),
          whole,
        );
      }),
    );
  });

  test('put each value into the one bucket that it belongs to', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 40 }), (samples) => {
        for (const one of foldSamples(samples)) {
          if (one.kind !== 'histogram') continue;
          const { buckets: bounds = [] } = METRICS[one.name] as { readonly buckets?: readonly number[] };
          const values = samples
            .filter(
              ({ name, labels }) =>
                name === one.name && JSON.stringify(labels) === JSON.stringify(one.labels),
            )
            .map(({ value }) => value);
          assert.equal(one.count, values.length);
          const expected = [...bounds, Infinity].map((bound, index) => {
            const above = bounds[index - 1] ?? -Infinity;
            return values.filter((value) => value > above && value <= bound).length;
          });
          assert.deepEqual(one.buckets, expected);
        }
      }),
    );
  });

  test('stand in the text as a parser reads it', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 20 }), (samples) => {
        const measured = foldSamples(samples);
        const lines = measured.map((one) => (one.kind === 'histogram' ? one.buckets.length + 2 : 1));
        const found = parseSamples(renderMetrics(measured, 'prometheus'));
        assert.equal(
          found.size,
          lines.reduce((sum, one) => sum + one, 0),
        );
      }),
    );
  });

  test('come back from the lines that functions print', async () => {
    const { lines } = await captureLines(async () => {
      emit('api_requests_total', 1, {
        endpoint: '/videos',
        status_class: '2xx',
        method: 'GET',
        status_code: '202',
      });
      emit('stage_duration_seconds', 2.5, { stage: 'check' });
    });
    assert.deepEqual(
      lines.flatMap((line) => readEmf(line)).map(({ at: _at, ...rest }) => rest),
      [
        {
          name: 'api_requests_total',
          labels: { method: 'GET', endpoint: '/videos', status_code: '202' },
          value: 1,
        },
        { name: 'stage_duration_seconds', labels: { stage: 'check' }, value: 2.5 },
      ],
    );
  });
});

suite('what wraps a function', () => {
  const countsOf = (lines: readonly string[]): string[] =>
    lines
      .flatMap((line) => readEmf(line))
      .map(({ name, labels }) => `${name} ${Object.values(labels).join(' ')}`.trim());

  test('counts a video’s new statuses, and nothing that did not hold', async () => {
    const video = makeVideo({ version: 4, status: 'CHECKING' });
    const ready = { ...video, version: 5, status: 'READY' as const };
    const { lines } = await captureLines(async () => {
      await trackVideoGeneration(async () => makeVideo({ version: 1 }))({ video });
      await trackVideoGeneration(async () => ready)({ video });
      await trackVideoGeneration(async () => ready)({ video: ready });
      await trackVideoGeneration(async () => ({ ...video, version: 5, status: 'RENDERING' as const }))({
        video,
      });
      await assert.rejects(trackVideoGeneration(async () => Promise.reject(new Error('stale')))({ video }));
    });
    const { niche } = video.settings;
    assert.deepEqual(countsOf(lines), [
      `video_generation_requests_total queued ${niche}`,
      `video_generation_requests_total ready ${niche}`,
      `video_generation_duration_seconds ${niche}`,
    ]);
  });

  test('times it also where it throws, and hands everything on', async () => {
    const { value, lines } = await captureLines(async () => {
      const add = trackDuration('asset_download_duration_seconds', async (a: number, b: number) => a + b, {
        provider: 'owner',
      });
      await assert.rejects(
        trackDuration('asset_download_duration_seconds', async () => Promise.reject(new Error('x')))(),
      );
      return add(1, 2);
    });
    assert.equal(value, 3);
    assert.deepEqual(countsOf(lines), [
      'asset_download_duration_seconds',
      'asset_download_duration_seconds owner',
    ]);
  });

  test('counts what a writer wrote and failed to write', async () => {
    const request = { niche: 'sleep' } as Parameters<Parameters<typeof trackScriptGeneration>[0]>[0];
    const { lines } = await captureLines(async () => {
      await trackScriptGeneration(async () => ({ title: '', scenes: [], writer: { name: '', detail: '' } }))(
        request,
      );
      await assert.rejects(trackScriptGeneration(async () => Promise.reject(new Error('no model')))(request));
    });
    assert.deepEqual(countsOf(lines), [
      'script_generation_duration_seconds',
      'script_generation_requests_total written sleep',
      'script_generation_duration_seconds',
      'script_generation_requests_total failed sleep',
    ]);
  });
});

test('a subscription’s pattern lets lines through that have the field', () => {
  const matches = readFilterPattern('{ $._aws.Timestamp = * }');
  assert.ok(matches);
  assert.equal(matches('{"_aws":{"Timestamp":1}}'), true);
  for (const line of ['{"_aws":{}}', '{"_aws":null,"Timestamp":1}', '{"message":"_aws Timestamp"}', '{}'])
    assert.equal(matches(line), false, line);
  assert.equal(readFilterPattern('{ $.a = 1 }'), undefined);
});
