import { setTimeout as wait } from 'node:timers/promises';
import { downloadFiles } from '../local/video/download-files.ts';
import { followVideo } from '../local/video/follow-video.ts';
import type { ApiClient, VideoView } from '../local/video/api-client.ts';
import type { ProgressReport } from '../local/video/report-progress.ts';
import { inspectFilm } from './inspect-film.ts';
import { type Ask, SmokeFailure } from './smoke-client.ts';

/** What the steps share; the later ones use what the earlier ones found. */
export interface Smoke {
  readonly ask: Ask;
  readonly client: ApiClient;
  readonly requestId: string;
  /** For the downloads. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly report: ProgressReport;
  readyBefore?: number;
  video?: VideoView;
  paths?: readonly string[];
}

/** Resolves with what was seen, for people; rejects with SmokeFailure. `undefined`: not checked, the key may not. */
type Step = (smoke: Smoke) => Promise<string | undefined>;

const SENTENCES = ['Tea likes cool nights.', 'Rain feeds the hills.'];
const STATUSES = ['QUEUED', 'SCRIPTING', 'RENDERING', 'ASSEMBLING', 'CHECKING', 'READY'];

/** Milliseconds until a metric has passed CloudWatch's subscription and the bridge, and between two looks. */
const METRIC_MS = 120_000;
const LOOK_MS = 2000;

const idOf = ({ video }: Smoke): string => {
  if (video === undefined) throw new SmokeFailure('There is no video: its creation failed.');
  return video.id;
};

const checkHealth: Step = async ({ ask }) => {
  const { text } = await ask({ path: '/health', isAnonymous: true }, 200);
  return text;
};

const checkRefusal: Step = async ({ ask }) => {
  const { headers } = await ask({ path: '/videos', isAnonymous: true }, 401);
  if (headers.get('WWW-Authenticate') === null)
    throw new SmokeFailure('A request without a key was refused without WWW-Authenticate.');
  return '401 without a key';
};

/** Undefined where the key may not read them. */
const countReady = async ({ ask }: Smoke): Promise<number | undefined> => {
  const path = '/metrics';
  const answer = await ask({ path }, 200).catch((error: unknown) => {
    if (error instanceof SmokeFailure && error.message.includes('answered 403')) return undefined;
    throw error;
  });
  const counts = answer?.text.matchAll(
    /^video_generation_requests_total\{[^}]*status="ready"[^}]*\} (\S+)/gm,
  );
  return counts && [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
};

const create: Step = async (smoke) => {
  const before = await countReady(smoke);
  if (before !== undefined) smoke.readyBefore = before;
  const { requestId } = smoke;
  const body = { source: { type: 'script', text: SENTENCES.join('\n\n') }, settings: { quality: 'draft' } };
  const headers = { 'X-Request-ID': requestId, 'Idempotency-Key': requestId };
  const first = await smoke.ask({ method: 'POST', path: '/videos', body, headers }, 202);
  smoke.video = JSON.parse(first.text) as VideoView;
  if (first.headers.get('X-Request-ID') !== requestId)
    throw new SmokeFailure(`The request ${requestId} was answered as ${first.headers.get('X-Request-ID')}.`);
  const again = await smoke.ask({ method: 'POST', path: '/videos', body, headers }, 202);
  if ((JSON.parse(again.text) as VideoView).id !== smoke.video.id)
    throw new SmokeFailure('The same Idempotency-Key made a second video.');
  return smoke.video.id;
};

const follow: Step = async (smoke) => {
  const { client, signal, report } = smoke;
  const first = await client.getVideo(idOf(smoke));
  try {
    smoke.video = await followVideo(client, first, { signal, report: report.update });
  } finally {
    report.end();
  }
  const { status, error } = smoke.video;
  if (status !== 'READY')
    throw new SmokeFailure(`The film is ${status}: ${error?.message ?? 'without a reason'}`);
  return status;
};

const download: Step = async (smoke) => {
  const files = await smoke.client.listFiles(idOf(smoke));
  smoke.paths = await downloadFiles(files, smoke.folder, smoke.signal);
  return inspectFilm(smoke.paths, SENTENCES);
};

interface Row {
  readonly requestId: string;
  readonly details?: { readonly to?: string };
}

const checkTrail: Step = async (smoke) => {
  const subject = encodeURIComponent(`video#${idOf(smoke)}`);
  const { text } = await smoke.ask({ path: `/audit-events?subject=${subject}` }, 200);
  const rows = (JSON.parse(text) as { readonly events: readonly Row[] }).events;
  const moves = rows.flatMap(({ details, requestId }) =>
    details?.to === undefined ? [] : [[details.to, requestId]],
  );
  const statuses = moves.map(([to]) => to).toReversed();
  if (statuses.join() !== STATUSES.join())
    throw new SmokeFailure(`The trail has ${statuses.join(', ')} in the place of ${STATUSES.join(', ')}.`);
  const other = moves.find(([, requestId]) => requestId !== smoke.requestId);
  if (other !== undefined)
    throw new SmokeFailure(
      `The trail has request ${other[1]} for ${other[0]} in the place of ${smoke.requestId}.`,
    );
  return `${moves.length} moves, all of one request`;
};

const checkMetrics: Step = async (smoke) => {
  const { readyBefore } = smoke;
  if (readyBefore === undefined) return undefined;
  const deadline = Date.now() + METRIC_MS;
  for (;;) {
    const ready = (await countReady(smoke)) ?? 0;
    if (ready > readyBefore) return `${ready} films ready`;
    if (Date.now() > deadline)
      throw new SmokeFailure(
        `/metrics counts ${ready} films ready, as before this one, ${METRIC_MS / 1000} s after it.`,
      );
    await wait(LOOK_MS, undefined, { signal: smoke.signal });
  }
};

const remove: Step = async (smoke) => {
  const path = `/videos/${idOf(smoke)}`;
  await smoke.ask({ method: 'DELETE', path }, 204);
  await smoke.ask({ path }, 404);
  delete smoke.video;
  return 'deleted, then 404';
};

export const SMOKE_STEPS: Readonly<Record<string, Step>> = {
  health: checkHealth,
  refusal: checkRefusal,
  creation: create,
  film: follow,
  files: download,
  trail: checkTrail,
  metrics: checkMetrics,
  deletion: remove,
};
