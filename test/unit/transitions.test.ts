import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  isTerminal,
  nextAttempt,
  nextStatus,
  stageOf,
  VIDEO_EVENTS,
  type VideoEvent,
} from '../../shared/domain/transitions.ts';
import { VIDEO_STATUSES, type VideoStatus } from '../../shared/domain/video.ts';

/** MODEL §1 as its page says it, row by row. */
const MODEL: readonly (readonly [VideoStatus, VideoEvent, VideoStatus])[] = [
  ['QUEUED', 'writer-leased', 'SCRIPTING'],
  ['SCRIPTING', 'plan-stored', 'RENDERING'],
  ['RENDERING', 'parts-present', 'ASSEMBLING'],
  ['ASSEMBLING', 'file-stored', 'CHECKING'],
  ['CHECKING', 'passed', 'READY'],
  ['CHECKING', 'review-asked', 'AWAITING_REVIEW'],
  ['CHECKING', 'publish-asked', 'PUBLISHING'],
  ['CHECKING', 'rebuild-asked', 'RENDERING'],
  ['AWAITING_REVIEW', 'approved', 'READY'],
  ['AWAITING_REVIEW', 'publish-asked', 'PUBLISHING'],
  ['AWAITING_REVIEW', 'rejected', 'SCRIPTING'],
  ['READY', 'publish-asked', 'PUBLISHING'],
  ['PUBLISHING', 'published', 'PUBLISHED'],
  ['PUBLISHING', 'publish-failed', 'READY'],
  ['PUBLISHING', 'parked', 'PUBLISHING'],
];
const TERMINAL: ReadonlySet<VideoStatus> = new Set(['READY', 'PUBLISHED', 'FAILED', 'CANCELLED']);

const expected = (status: VideoStatus, event: VideoEvent): VideoStatus | undefined => {
  const ended = TERMINAL.has(status);
  if (event === 'cancelled') return ended ? undefined : 'CANCELLED';
  if (event === 'failed') return ended ? undefined : 'FAILED';
  if (event === 'retried') return ended ? 'QUEUED' : undefined;
  return MODEL.find(([from, by]) => from === status && by === event)?.[2];
};

test('the table is the model: every status by every event', () => {
  for (const status of VIDEO_STATUSES)
    for (const event of VIDEO_EVENTS)
      assert.equal(nextStatus(status, event), expected(status, event), `${status} by ${event}`);
});

test('the four terminal states are terminal, and no stage works on them', () => {
  for (const status of VIDEO_STATUSES) {
    assert.equal(isTerminal(status), TERMINAL.has(status), status);
    if (isTerminal(status)) assert.equal(stageOf(status), undefined, status);
  }
});

const events = fc.array(fc.constantFrom(...VIDEO_EVENTS), { maxLength: 60 });

test('under any events: an ended attempt stays ended unless it is published, and retries alone count', () => {
  fc.assert(
    fc.property(events, (history) => {
      let status: VideoStatus = 'QUEUED';
      let attempt = 1;
      for (const event of history) {
        const next = nextStatus(status, event);
        if (next === undefined) continue;
        if (isTerminal(status)) assert.ok(event === 'retried' || event === 'publish-asked');
        const before = attempt;
        attempt = nextAttempt(attempt, event);
        assert.equal(attempt - before, event === 'retried' ? 1 : 0);
        if (event === 'retried') assert.equal(next, 'QUEUED');
        status = next;
      }
    }),
  );
});

test('from any state that events can reach, work can be ended by cancelling and by failing', () => {
  fc.assert(
    fc.property(events, (history) => {
      const status = history.reduce<VideoStatus>((at, event) => nextStatus(at, event) ?? at, 'QUEUED');
      if (isTerminal(status)) return;
      assert.equal(nextStatus(status, 'cancelled'), 'CANCELLED');
      assert.equal(nextStatus(status, 'failed'), 'FAILED');
    }),
  );
});
