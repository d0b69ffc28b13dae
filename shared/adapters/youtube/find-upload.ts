import type { ChannelGrant, Publisher } from '../../ports/publisher.ts';
import type { CallGoogle } from './google-client.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import { failureOf, isSuccess, parseAnswer } from './google-failure.ts';

const PAGE = 50;
/** A channel uploads at most 100 a day through a project, and a session lives about a week. */
const MAX_PAGES = 20;

interface Listed {
  readonly id?: string;
  readonly snippet?: { readonly publishedAt?: string; readonly tags?: readonly unknown[] };
  readonly contentDetails?: {
    readonly videoId?: string;
    readonly relatedPlaylists?: { readonly uploads?: string };
  };
}

interface Page {
  readonly items?: readonly Listed[];
  readonly nextPageToken?: string;
}

/** Reads a list; throws what an error of it means. */
export const createReadList =
  (call: CallGoogle, { data }: GoogleEndpoints) =>
  async (grant: ChannelGrant, resource: string, query: Readonly<Record<string, string>>): Promise<Page> => {
    const answer = await call(grant, { url: `${data}/${resource}?${new URLSearchParams(query).toString()}` });
    if (!isSuccess(answer)) throw failureOf(`a question for ${resource}`, answer);
    const page: Page = parseAnswer(answer.body) ?? {};
    return page;
  };

type ReadList = ReturnType<typeof createReadList>;

const idsOf = (items: readonly Listed[], notBefore: string): string[] =>
  items
    .filter(({ snippet }) => Date.parse(snippet?.publishedAt ?? '') >= Date.parse(notBefore))
    .flatMap(({ contentDetails }) => contentDetails?.videoId ?? []);

const hasTag = ({ snippet }: Listed, marker: string): boolean => snippet?.tags?.includes(marker) ?? false;

/**
 * By the list of the channel's uploads, newest first, and the tags of what is on it: a search costs a bucket of its own
 * and does not know new videos.
 */
export const createFindUpload =
  (readList: ReadList): Publisher['findUpload'] =>
  async (grant, marker, notBefore) => {
    const { items: channels } = await readList(grant, 'channels', { part: 'contentDetails', mine: 'true' });
    const playlistId = channels?.[0]?.contentDetails?.relatedPlaylists?.uploads;
    if (playlistId === undefined) return undefined;
    let next: Readonly<Record<string, string>> = {};
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const query = { part: 'snippet,contentDetails', playlistId, maxResults: String(PAGE), ...next };
      const { items = [], nextPageToken } = await readList(grant, 'playlistItems', query);
      const ids = idsOf(items, notBefore);
      if (ids.length === 0) return undefined;
      const { items: videos = [] } = await readList(grant, 'videos', { part: 'snippet', id: ids.join(',') });
      const found = videos.find((video) => hasTag(video, marker));
      if (found !== undefined) return found.id;
      if (nextPageToken === undefined || ids.length < items.length) return undefined;
      next = { pageToken: nextPageToken };
    }
    return undefined;
  };
