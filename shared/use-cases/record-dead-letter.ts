import { describeWork } from '../domain/describe-work.ts';
import type { Envelope } from '../domain/envelope.ts';
import { triage } from '../domain/triage.ts';
import type { Video } from '../domain/video.ts';
import type { JobMessage } from '../domain/job.ts';
import type { ScriptMessage } from '../domain/script-message.ts';
import type { UploadMessage } from '../domain/upload-message.ts';
import type { WebhookMessage } from '../domain/webhooks/webhook-task.ts';
import type { DeadLetterStore, ScriptStore, VideoStore, WorkState, WorkStore } from '../ports/store.ts';
import type { JobStore } from '../ports/jobs.ts';
import type { UploadStore } from '../ports/uploads.ts';
import type { Clock } from '../ports/world.ts';
import { failVideo } from './fail-video.ts';
import { failJob } from './settle-job.ts';
import { settleScript } from './settle-script.ts';
import { rejectUpload } from './settle-upload.ts';
import { doneScenes, liveParts, rebuildOf } from './missing-work.ts';

export interface RecordDeadLetterDeps {
  readonly videos: VideoStore;
  readonly scripts: Pick<ScriptStore, 'get' | 'change'>;
  readonly uploads: Pick<UploadStore, 'get' | 'change'>;
  readonly jobs: Pick<JobStore, 'get' | 'change'>;
  readonly work: Pick<WorkStore, 'read'>;
  readonly deadLetters: DeadLetterStore;
  readonly clock: Clock;
}

/** What a letter can be known by when it cannot be read. */
export type Subject = Pick<Envelope, 'videoId' | 'owner' | 'requestId'> & { readonly attempt?: number };

export interface ReceivedLetter {
  readonly id: string;
  /** The queue that gave it up. */
  readonly stage: string;
  readonly body: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  /** Undefined where the message is malformed. */
  readonly envelope: Envelope | undefined;
  readonly subject: Subject | undefined;
  /** Of a message that asks for a script on its own. */
  readonly script?: ScriptMessage | undefined;
  /** Of a message that asks for the inspection of an upload. */
  readonly upload?: UploadMessage | undefined;
  /** Of a message that asks for a job. */
  readonly job?: JobMessage | undefined;
  /** Of a message that asks for an event or a delivery of a webhook. */
  readonly webhook?: WebhookMessage | undefined;
}

/** DynamoDB's items hold 400 kB. */
const MAX_BODY = 100_000;

const ACTOR = 'worker:dead-letter';

const SCRIPT_REASON = 'The script was tried several times and could not be written. Ask for it again.';

/** Ends the writing that waits for the letter, if it still does. */
const failScript = async ({ scripts }: RecordDeadLetterDeps, message: ScriptMessage): Promise<boolean> => {
  const script = await scripts.get(message.owner, message.scriptId);
  if (script?.status !== 'QUEUED') return false;
  const change = { status: 'FAILED', error: { code: 'UNAVAILABLE', message: SCRIPT_REASON } } as const;
  return settleScript(scripts, { script, change, actor: ACTOR });
};

const UPLOAD_REASON = 'The file was tried several times and could not be checked. Upload it again.';

/** Ends the inspection that the letter asked for, if it is still waited for. */
const failUpload = async ({ uploads }: RecordDeadLetterDeps, message: UploadMessage): Promise<boolean> => {
  const upload = await uploads.get(message.owner, message.uploadId);
  if (upload?.status !== 'CHECKING') return false;
  const error = { code: 'UNAVAILABLE', message: UPLOAD_REASON };
  return rejectUpload(uploads, { upload, event: 'rejected', error, actor: ACTOR });
};

const JOB_REASON = 'The job was tried several times and could not be done. Ask for it again.';

/** Ends the job that waits for the letter, if it still does. */
const failWaitingJob = async ({ jobs }: RecordDeadLetterDeps, message: JobMessage): Promise<boolean> => {
  const job = await jobs.get(message.owner, message.jobId);
  if (job?.status !== 'QUEUED') return false;
  return failJob(jobs, { job, error: { code: 'UNAVAILABLE', message: JOB_REASON }, actor: ACTOR });
};

const WEBHOOK_REASON =
  'A webhook was told several times, and the worker failed each time. The sweep asks again for two days.';

const giveReason = ({ envelope, subject, script, upload, job, webhook }: ReceivedLetter): string => {
  if (script !== undefined) return SCRIPT_REASON;
  if (upload !== undefined) return UPLOAD_REASON;
  if (job !== undefined) return JOB_REASON;
  if (webhook !== undefined) return WEBHOOK_REASON;
  if (envelope === undefined)
    return 'A message of this video could not be read, so its work could not be done. Start the video again.';
  const work = describeWork(envelope.stage, envelope.part);
  const id = subject?.requestId ?? envelope.requestId;
  return `${work} was tried several times and did not succeed. The log has the reason under request ${id}.`;
};

/**
 * Tries after which a part is given up, the receives of a message before its queue lets go. A letter may be a
 * copy that met only workers who held the part: then the part goes on, and the sweeper sends it again.
 */
const ENOUGH_STARTS = 5;

/** Never started: the worker itself does not come up. */
const isGivenUp = (state: WorkState, { stage, part }: Envelope, rebuild: number): boolean => {
  const lease = state.leases.find(
    (one) => one.stage === stage && one.part === part && one.rebuild === rebuild,
  );
  return lease === undefined || lease.starts >= ENOUGH_STARTS;
};

/** Whether the letter's work is still to be done, was tried enough, and nobody is at it. */
const isOutstanding = async (
  { work, clock }: RecordDeadLetterDeps,
  video: Video,
  envelope: Envelope,
): Promise<boolean> => {
  if (triage(envelope, video) !== 'run') return false;
  const state = await work.read(video.id, video.attempt);
  if (liveParts(video, state, clock.now()).has(envelope.part)) return false;
  if (envelope.stage === 'render-scene' && doneScenes(video, state).has(envelope.part)) return false;
  return isGivenUp(state, envelope, rebuildOf(video));
};

/**
 * Keeps the letter where it can be listed, and ends the video's attempt if its work is outstanding. The same
 * letter again changes nothing. Returns whether this call ended the attempt.
 */
export const recordDeadLetter =
  (deps: RecordDeadLetterDeps) =>
  async (letter: ReceivedLetter): Promise<boolean> => {
    const { id, stage, body, receivedAt, envelope, subject, script, upload, job } = letter;
    const reason = giveReason(letter);
    await deps.deadLetters.put({ id, stage, body: body.slice(0, MAX_BODY), reason, receivedAt });
    if (script !== undefined) return failScript(deps, script);
    if (upload !== undefined) return failUpload(deps, upload);
    if (job !== undefined) return failWaitingJob(deps, job);
    if (subject === undefined) return false;
    const { videoId, owner, requestId } = subject;
    const video = await deps.videos.get(owner, videoId);
    if (video === undefined) return false;
    if (envelope !== undefined && !(await isOutstanding(deps, video, envelope))) return false;
    const attempt = subject.attempt ?? video.attempt;
    const error = { code: 'UNAVAILABLE', message: reason, stage };
    return failVideo(deps)({ videoId, owner, attempt, requestId, error, actor: ACTOR });
  };
