import { ulid } from 'ulid';
import type { AuditEvent } from '../../shared/domain/audit.ts';
import type { CaptionSettings, Video } from '../../shared/domain/video.ts';

export const REQUEST_ID = '5b0c5c4e-1b7e-4c7e-9c5e-0d6a2f1f9a11';

export const DEFAULT_CAPTIONS: CaptionSettings = {
  style: 'word-pop',
  position: 'lower',
  size: 'medium',
  colour: 'palette',
};

/** A video as `createVideo` makes it. */
export const makeVideo = (change: Partial<Video> = {}): Video => ({
  id: ulid(),
  owner: 'owner-a',
  title: 'Why tea grows on hills',
  sourceType: 'script',
  source: { key: 'videos/1/source.json', sha256: '0'.repeat(64) },
  settings: {
    aspect: '9:16',
    quality: 'standard',
    captions: DEFAULT_CAPTIONS,
    voice: 'slt',
    niche: 'facts',
    tone: 'conversational',
    durationSeconds: 45,
    tags: ['tea'],
  },
  status: 'QUEUED',
  attempt: 1,
  version: 1,
  auditHash: '',
  requestId: REQUEST_ID,
  createdAt: '2030-01-01T00:00:00.000Z',
  updatedAt: '2030-01-01T00:00:00.000Z',
  deadline: '2030-01-01T06:00:00.000Z',
  ...change,
});

export const makeAudit = (change: Partial<AuditEvent> = {}): AuditEvent => ({
  type: 'data_modification',
  action: 'video_created',
  success: true,
  actor: 'key:test',
  requestId: REQUEST_ID,
  ...change,
});
