import { ulid } from 'ulid';
import type { SavedScript } from '../../shared/domain/saved-script.ts';
import { REQUEST_ID } from './make-video.ts';

/** A script as `createScript` makes it. */
export const makeSavedScript = (change: Partial<SavedScript> = {}): SavedScript => ({
  id: ulid(),
  owner: 'owner-a',
  title: 'Why tea grows on hills',
  sourceType: 'notes',
  source: { key: 'scripts/1/source.json', sha256: '0'.repeat(64) },
  settings: { niche: 'facts', tone: 'conversational', voice: 'slt', durationSeconds: 45 },
  status: 'QUEUED',
  version: 1,
  auditHash: '',
  requestId: REQUEST_ID,
  createdAt: '2030-01-01T00:00:00.000Z',
  updatedAt: '2030-01-01T00:00:00.000Z',
  deadline: '2030-01-01T01:00:00.000Z',
  ...change,
});
