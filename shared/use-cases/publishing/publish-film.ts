import { FacelessError } from '../../domain/errors.ts';
import { deadlineFrom } from '../../domain/limits.ts';
import type { Metadata } from '../../domain/metadata.ts';
import {
  type Parked,
  PRIVACIES,
  type Publication,
  type PublishRequest,
} from '../../domain/publishing/publication.ts';
import { uploadMarker } from '../../domain/publishing/youtube-quota.ts';
import type { Video, VideoFile } from '../../domain/video.ts';
import { logConfigurationChange, logDataModification } from '../../observability/audit.ts';
import { trackDuration } from '../../observability/track.ts';
import type { ChannelStore } from '../../ports/publishing.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { VideoStore } from '../../ports/store.ts';
import type { ObjectStore } from '../../ports/world.ts';
import { moveVideo } from '../move-video.ts';
import type { Rest, StageTask, StageWork } from '../stage-task.ts';
import { unlessStale } from '../unless-stale.ts';
import { beginUpload, type BeginUploadDeps, settleUpload } from './begin-upload.ts';
import { describeUpload } from './describe-upload.ts';
import { dressVideo } from './dress-video.ts';
import { judgePark } from './judge-park.ts';
import { openChannel, type OpenChannel, type OpenChannelDeps } from './open-channel.ts';
import { sendFilm } from './send-film.ts';

export interface PublishFilmDeps extends BeginUploadDeps, OpenChannelDeps {
  readonly videos: VideoStore;
  readonly channels: Pick<ChannelStore, 'get' | 'change'>;
  readonly objects: Pick<ObjectStore, 'getJson' | 'getFile'>;
  readonly publisher: Publisher;
}

const ACTOR = 'worker:publish';

const findFile = ({ files = [] }: Video, name: VideoFile['name']): VideoFile => {
  const file = files.find((one) => one.name === name);
  if (file !== undefined) return file;
  throw new FacelessError('PUBLISH_REFUSED', `The film has no ${name}. Make it again.`);
};

const requestOf = ({ publish }: Video): PublishRequest => {
  if (publish !== undefined) return publish;
  throw new FacelessError('PUBLISH_REFUSED', 'Nobody said to which channel the film goes.');
};

interface Uploaded {
  readonly video: Video;
  readonly publication: Publication;
  readonly notes: readonly string[];
}

const findPublication = ({ publications = [] }: Video, externalId: string): Publication | undefined =>
  publications.find((one) => one.externalId === externalId);

const withPublication = ({ publications = [] }: Video, publication: Publication): readonly Publication[] => [
  ...publications.filter(({ externalId }) => externalId !== publication.externalId),
  publication,
];

/** The film is on the channel: on the video and in its trail, once. */
const noteUpload = async (
  deps: PublishFilmDeps,
  { video, lease, requestId }: StageTask,
  {
    channel,
    externalId,
    videoId,
    privacy,
  }: Pick<OpenChannel, 'channel' | 'externalId'> & {
    readonly videoId: string;
    readonly privacy: Publication['privacy'];
  },
): Promise<{ readonly video: Video; readonly publication: Publication }> => {
  const known = findPublication(video, externalId);
  if (known?.videoId === videoId) return { video, publication: known };
  const publication = {
    channelId: channel.id,
    externalId,
    videoId,
    url: deps.publisher.watchUrl(videoId),
    privacy,
    sha256: findFile(video, 'video.mp4').sha256,
    uploadedAt: deps.clock.now().toISOString(),
  };
  const changed = await deps.videos.change({
    video,
    change: { publications: withPublication(video, publication) },
    audit: logDataModification({ actor: ACTOR, requestId }, 'video_uploaded', {
      details: { channelId: channel.id, externalId, videoId, attempt: video.attempt },
    }),
    lease,
  });
  return { video: changed, publication };
};

const upload = async (deps: PublishFilmDeps, task: StageTask, opened: OpenChannel): Promise<Uploaded> => {
  const { video, lease } = task;
  const { externalId, grant } = opened;
  const file = findFile(video, 'video.mp4');
  const request = requestOf(video);
  const film = await deps.objects.getJson<Metadata>(findFile(video, 'metadata.json'));
  const wanted = { request, niche: video.settings.niche, marker: uploadMarker(video.id) };
  const metadata = describeUpload(film, wanted, deps.clock.now());
  const input = { videoId: video.id, externalId, grant, lease, file, metadata };
  const begun = await beginUpload(deps)(input);
  let { record } = begun;
  if ('session' in begun) {
    const { folder, signal, progress } = await task.openJob('upload', [0, 0.9]);
    const path = `${folder}/video.mp4`;
    await deps.objects.getFile(file.key, path);
    const send = trackDuration('youtube_upload_duration_seconds', sendFilm(deps.publisher));
    const { session, received: from } = begun;
    const videoId = await send({ grant, session, path, from, signal, progress });
    record = await settleUpload(deps, input, { record, videoId });
  }
  const { uploaded = '' } = record;
  const { privacy } = metadata;
  const noted = await noteUpload(deps, task, { ...opened, videoId: uploaded, privacy });
  const job = await task.openJob('dress', [0.9, 1]);
  const { files = [] } = video;
  const dress = { grant, lease, videoId: uploaded, files, language: metadata.language, folder: job.folder };
  return { ...noted, notes: await dressVideo(deps)(dress, record) };
};

/** What YouTube made of it. Throws PUBLISH_REFUSED where it rejected the video. */
const inspect = async (
  { publisher }: PublishFilmDeps,
  { grant }: OpenChannel,
  { publication, notes }: Uploaded,
): Promise<Pick<Publication, 'privacy' | 'notes'>> => {
  const seen = await publisher.inspect(grant, publication.videoId);
  if (seen === undefined)
    throw new FacelessError('PUBLISH_REFUSED', `YouTube has no video ${publication.videoId} any more.`);
  if (seen.rejectionReason !== undefined)
    throw new FacelessError('PUBLISH_REFUSED', `YouTube rejected the video: ${seen.rejectionReason}.`);
  const privacy = PRIVACIES.find((known) => known === seen.privacy) ?? publication.privacy;
  const isLocked = privacy !== publication.privacy;
  const locked = `YouTube keeps the video ${privacy}: videos of a Google project that is not audited stay private.`;
  const all = [...notes, ...(isLocked ? [locked] : [])];
  return { privacy, ...(all.length > 0 && { notes: all }) };
};

const publish = async (deps: PublishFilmDeps, task: StageTask): Promise<void> => {
  const opened = await openChannel(deps, task.video);
  const uploaded = await upload(deps, task, opened);
  const { video, publication } = uploaded;
  const outcome = await inspect(deps, opened, uploaded);
  const publishedAt = deps.clock.now().toISOString();
  await moveVideo(deps.videos)({
    video,
    event: 'published',
    action: 'video_published',
    change: {
      publications: withPublication(video, { ...publication, ...outcome, publishedAt }),
      parked: undefined,
      publishError: undefined,
    },
    actor: ACTOR,
    requestId: task.requestId,
    lease: task.lease,
  });
};

/** Google refuses the grant: its owner sees on the channel what is to be done. */
const noteDisconnected = async (
  { channels }: PublishFilmDeps,
  { video, requestId }: StageTask,
  reason: string,
): Promise<void> => {
  const channel = video.publish && (await channels.get(video.owner, video.publish.channelId));
  if (channel?.status !== 'CONNECTED') return;
  const audit = logConfigurationChange({ actor: ACTOR, requestId }, 'channel_disconnected', { reason });
  await unlessStale(async () => channels.change({ channel, change: { status: 'DISCONNECTED' }, audit }));
};

const rest = async (deps: PublishFilmDeps, task: StageTask, parked: Parked): Promise<Rest> => {
  const { lease, requestId } = task;
  if (parked.code === 'CHANNEL_DISCONNECTED') await noteDisconnected(deps, task, parked.message);
  const until = new Date(parked.until);
  const video = await deps.videos.get(task.video.owner, task.video.id);
  await moveVideo(deps.videos)({
    // With the row of an upload that this worker has written.
    video: video ?? task.video,
    event: 'parked',
    change: { parked, deadline: deadlineFrom(until) },
    actor: ACTOR,
    requestId,
    lease,
    reason: parked.message,
  });
  return { restUntil: until };
};

/**
 * PUBLISHING → PUBLISHED; or it stays and waits, where the quota is spent or the channel is to be connected again.
 * Throws PUBLISH_REFUSED and other permanent failures, which make the film READY and unpublished.
 */
export const publishFilm =
  (deps: PublishFilmDeps): StageWork =>
  async (task) => {
    try {
      await publish(deps, task);
      return undefined;
    } catch (error) {
      const parked = judgePark(error, task.video.parked, deps.clock.now());
      if (parked === undefined) throw error;
      return rest(deps, task, parked);
    }
  };
