import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { ROUTES } from '../../functions/api/routes.ts';
import {
  ASPECTS,
  CAPTION_STYLES,
  FILE_NAMES,
  NICHES,
  QUALITIES,
  TONES,
  VIDEO_STATUSES,
  VOICES,
} from '../../shared/domain/video.ts';
import { assertHeaders } from '../support/assert-headers.ts';
import { assertDocumented } from '../support/openapi-document.ts';
import { openApi } from '../support/open-api.ts';

const api = await openApi();

/** Every run asks the same. */
const SEED = 20_261_124;

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...FILE_NAMES),
);
const orAnything = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: arbitrary }, { weight: 1, arbitrary: fc.jsonValue() });

const scene = fc.record({ text: orAnything(text), picture: orAnything(text) }, { requiredKeys: ['text'] });

/** Mostly what the schema takes, now and then something else in any place. */
const body = orAnything(
  fc.record(
    {
      title: orAnything(text),
      source: orAnything(
        fc.oneof(
          fc.record({ type: orAnything(fc.constantFrom('script', 'notes')), text: orAnything(text) }),
          fc.record({ type: fc.constant('scenes'), scenes: orAnything(fc.array(orAnything(scene))) }),
          fc.record({
            type: fc.constant('topic'),
            topic: orAnything(text),
            keywords: orAnything(fc.array(text)),
          }),
        ),
      ),
      settings: orAnything(
        fc.record(
          {
            aspect: orAnything(fc.constantFrom(...ASPECTS)),
            quality: orAnything(fc.constantFrom(...QUALITIES)),
            captions: orAnything(
              fc.record(
                { style: orAnything(fc.constantFrom(...CAPTION_STYLES)), size: fc.constant('large') },
                { requiredKeys: [] },
              ),
            ),
            voice: orAnything(fc.constantFrom(...VOICES)),
            niche: orAnything(fc.constantFrom(...NICHES)),
            tone: orAnything(fc.constantFrom(...TONES)),
            durationSeconds: orAnything(fc.integer({ min: 0, max: 4000 })),
            tags: orAnything(fc.array(text, { maxLength: 4 })),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: ['source'] },
  ),
);

const query = fc.dictionary(
  fc.constantFrom('limit', 'status', 'cursor', 'page', '__proto__'),
  fc.oneof(text, fc.constantFrom(...VIDEO_STATUSES, '1', '100')),
);

test('no body makes POST /videos fail: each is accepted or refused as documented', async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const response = await api.call('createVideo', { body: given });
      assertHeaders(response);
      assertDocumented('createVideo', response);
      assert.ok(response.statusCode < 500, response.body);
      statuses.add(response.statusCode);
    }),
    { numRuns: 150, seed: SEED },
  );
  assert.deepEqual(statuses, new Set([202, 422]));
});

test('no id and no query makes any route fail', async () => {
  const operation = fc.constantFrom(...ROUTES.map(({ operationId }) => operationId));
  await fc.assert(
    fc.asyncProperty(operation, query, text, async (operationId, asked, id) => {
      const takesId = ROUTES.some(
        (route) => route.operationId === operationId && route.path.includes('{id}'),
      );
      const response = await api.call(operationId, { query: asked, body: {}, ...(takesId && { id }) });
      assertHeaders(response);
      assertDocumented(operationId, response);
      assert.ok(response.statusCode < 500, response.body);
    }),
    { numRuns: 150, seed: SEED },
  );
});
