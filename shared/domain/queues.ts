import { STAGES } from './video.ts';

/** Queues with a worker each: the stages of a video, and what works for no video. */
export const QUEUES = [...STAGES, 'inspect-upload', 'run-job', 'deliver-webhook'] as const;
export type QueueName = (typeof QUEUES)[number];
