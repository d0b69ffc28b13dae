import { videoPrefix } from '../domain/keys.ts';
import type { AuditContext } from '../domain/audit.ts';
import { assertTopicWritable } from '../domain/calm-niches.ts';
import { totalOf } from '../domain/cost/estimate-cost.ts';
import { digestValue } from '../domain/digest.ts';
import { FacelessError, isCode } from '../domain/errors.ts';
import { deadlineFrom } from '../domain/limits.ts';
import { planPublish } from '../domain/publishing/plan-publish.ts';
import type { PublishRequest } from '../domain/publishing/publication.ts';
import { estimateFilm, isRefusal, type Quota } from '../domain/quota.ts';
import type { Source } from '../domain/source.ts';
import type { Video, VideoSettings } from '../domain/video.ts';
import { assertVideoRequest, type VideoRequest } from '../domain/video-request.ts';
import { logDataModification } from '../observability/audit.ts';
import type { IdempotencyRecord, ScriptStore, VideoStore } from '../ports/store.ts';
import type { ChannelStore } from '../ports/publishing.ts';
import type { Clock, NewId, ObjectStore, SendMessages } from '../ports/world.ts';
import { estimateAttempt, type SpendingSettings } from './estimate-attempt.ts';
import { holdMusic } from './hold-music.ts';
import { holdScenes } from './hold-scenes.ts';
import type { HoldUploadDeps } from './hold-upload.ts';
import { toEnvelope } from './missing-work.ts';
import type { SavedSource } from './read-source.ts';
import { resolveRequest, type ResolvedRequest } from './resolve-request.ts';

export interface CreateVideoDeps extends HoldUploadDeps {
  readonly videos: Pick<VideoStore, 'create' | 'findIdempotency' | 'get'>;
  readonly scripts: Pick<ScriptStore, 'get'>;
  readonly channels: Pick<ChannelStore, 'get'>;
  readonly objects: Pick<ObjectStore, 'putJson' | 'removePrefix'>;
  readonly send: SendMessages;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly spending: SpendingSettings;
  /** Told when the first message could not be sent; the sweeper sends it within a minute. */
  readonly warnUnsent: (video: Video, error: unknown) => void;
}

export interface CreateVideo {
  readonly owner: string;
  readonly request: VideoRequest;
  readonly audit: AuditContext;
  /** What the owner's role may have made. */
  readonly quota: Quota;
  /** The client's name for this request: the same request again gives the same video. */
  readonly idempotencyKey?: string | undefined;
}

type Resolved = ResolvedRequest & { readonly publish?: PublishRequest };

const toIdempotency = ({ idempotencyKey: key, request }: CreateVideo, videoId: string) =>
  key === undefined ? {} : { idempotency: { key, bodyHash: digestValue(request), videoId } };

/** All that the owner names of theirs is the video's own. */
interface NewVideo {
  readonly id: string;
  readonly title: string;
  readonly source: Source | SavedSource;
  readonly settings: VideoSettings;
  readonly publish?: PublishRequest;
}

const buildVideo = (
  deps: CreateVideoDeps,
  { owner, request, audit }: CreateVideo,
  { id, title, source, settings, publish }: NewVideo,
) => {
  const now = deps.clock.now();
  const createdAt = now.toISOString();
  const { type: sourceType } = source;
  const filmSeconds = estimateFilm(
    'script' in source ? { type: 'script' } : source,
    settings.durationSeconds,
  );
  return {
    id,
    owner,
    title,
    sourceType,
    settings,
    ...(publish && { publish }),
    filmSeconds,
    estimate: estimateAttempt(deps.spending, { settings, filmSeconds, sourceType }),
    ...(request.approval && { approval: true }),
    status: 'QUEUED',
    attempt: 1,
    version: 1,
    auditHash: '',
    requestId: audit.requestId,
    createdAt,
    updatedAt: createdAt,
    deadline: deadlineFrom(now),
  } as const;
};

/** The video that the key stands for. Throws IDEMPOTENCY_MISMATCH for another body, GONE for a deleted video. */
const replay = async (
  { videos }: CreateVideoDeps,
  input: CreateVideo,
  known: IdempotencyRecord,
): Promise<Video> => {
  if (known.bodyHash !== digestValue(input.request))
    throw new FacelessError(
      'IDEMPOTENCY_MISMATCH',
      'This Idempotency-Key was sent with another body. Use a new key for a new video.',
    );
  const video = await videos.get(input.owner, known.videoId);
  if (video === undefined)
    throw new FacelessError('GONE', 'The video of this Idempotency-Key has been deleted. Use a new key.');
  return video;
};

const findReplay = async (deps: CreateVideoDeps, input: CreateVideo): Promise<Video | undefined> => {
  const { owner, idempotencyKey } = input;
  if (idempotencyKey === undefined) return undefined;
  const known = await deps.videos.findIdempotency(owner, idempotencyKey);
  return known && replay(deps, input, known);
};

const holdSource = async (
  deps: CreateVideoDeps,
  source: ResolvedRequest['source'],
  whose: { readonly owner: string; readonly videoId: string },
): Promise<Source | SavedSource> => {
  if (source.type !== 'scenes') return source;
  const scenes = await holdScenes(deps)({ ...whose, scenes: source.scenes, pointer: '/source/scenes' });
  return { ...source, scenes };
};

/** Where the film goes: a channel that is the owner's and connected. Throws INVALID_INPUT, CONFLICT. */
const resolvePublish = async (
  { channels, clock }: CreateVideoDeps,
  { owner, request: { publish } }: CreateVideo,
): Promise<Pick<Resolved, 'publish'>> => {
  if (publish === undefined) return {};
  const channel = await channels.get(owner, publish.channelId);
  return { publish: planPublish(publish, channel, { now: clock.now(), pointer: '/publish' }) };
};

const store = async (
  deps: CreateVideoDeps,
  input: CreateVideo,
  { id, resolved }: { readonly id: string; readonly resolved: Resolved },
): Promise<Video> => {
  const whose = { owner: input.owner, videoId: id };
  const held = await holdSource(deps, resolved.source, whose);
  const { music } = input.request.settings ?? {};
  const settings = { ...resolved.settings, ...(await holdMusic(deps)({ ...whose, music })) };
  const video = buildVideo(deps, input, { ...resolved, id, source: held, settings });
  const source = await deps.objects.putJson(`${videoPrefix(id)}source.json`, held);
  const { sourceType, title, filmSeconds: seconds } = video;
  return deps.videos.create({
    video: { ...video, source },
    audit: logDataModification(input.audit, 'video_created', {
      details: { sourceType, title, to: video.status },
    }),
    reserve: {
      quota: input.quota,
      spending: { videos: 1, seconds },
      cost: { nanoUsd: totalOf(video.estimate), budgets: deps.spending.budgets },
    },
    ...toIdempotency(input, video.id),
  });
};

/** Undefined where a twin of this request has written the key in the meantime; then nothing stays that has no video. */
const storeOnce = async (
  deps: CreateVideoDeps,
  input: CreateVideo,
  resolved: Resolved,
): Promise<Video | undefined> => {
  const id = deps.newId();
  try {
    return await store(deps, input, { id, resolved });
  } catch (error) {
    const isTwin = input.idempotencyKey !== undefined && isCode(error, 'CONFLICT');
    if (isTwin || isRefusal(error) || isCode(error, 'INVALID_INPUT'))
      await deps.objects.removePrefix(videoPrefix(id));
    if (isTwin) return undefined;
    throw error;
  }
};

/**
 * Accepts a text: stores it, creates the video with its audit row and idempotency key in one transaction, and
 * starts the pipeline. Throws INVALID_INPUT, NOT_CONFIGURED, IDEMPOTENCY_MISMATCH, GONE, CONFLICT,
 * QUOTA_EXCEEDED, BUDGET_EXCEEDED, UNAVAILABLE.
 */
export const createVideo =
  (deps: CreateVideoDeps) =>
  async (input: CreateVideo): Promise<Video> => {
    assertVideoRequest(input.request);
    const known = await findReplay(deps, input);
    if (known !== undefined) return known;
    const resolved = {
      ...(await resolveRequest(deps.scripts, input.owner, input.request)),
      ...(await resolvePublish(deps, input)),
    };
    assertTopicWritable(input.request.source, resolved.settings.niche, deps.spending.scriptWriter);
    const video = await storeOnce(deps, input, resolved);
    if (video === undefined) {
      const twin = await findReplay(deps, input);
      if (twin !== undefined) return twin;
      throw new FacelessError('CONFLICT', 'This Idempotency-Key is in use. Ask again.');
    }
    await deps.send([toEnvelope(video, 'write-script', 0)]).catch((error: unknown) => {
      deps.warnUnsent(video, error);
    });
    return video;
  };
