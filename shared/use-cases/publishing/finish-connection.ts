import type { AuditContext } from '../../domain/audit.ts';
import { sha256 } from '../../domain/digest.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { Channel, Connection } from '../../domain/publishing/channel.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { ChannelStore, GrantStore } from '../../ports/publishing.ts';
import type { ConnectedChannel, OAuthClient } from '../../ports/publisher.ts';
import type { Clock } from '../../ports/world.ts';

export interface FinishConnectionDeps {
  readonly channels: Pick<ChannelStore, 'findConnecting' | 'list' | 'change' | 'remove'>;
  readonly grants: Pick<GrantStore, 'put'>;
  /** Throws NOT_CONFIGURED where nothing is published. */
  readonly openOAuth: () => Pick<OAuthClient, 'exchange'>;
  readonly clock: Clock;
}

/** What Google's page hands back: a code, or why there is none. */
export interface HandedBack {
  readonly state?: string | undefined;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

const unknown = (): FacelessError =>
  new FacelessError(
    'NOT_FOUND',
    'No connection waits for this: it was made already, or it never began. Begin it anew.',
  );

type Waiting = Channel & { readonly connection: Connection };

const findWaiting = async (
  { channels, clock }: FinishConnectionDeps,
  { state = '', error }: HandedBack,
): Promise<Waiting> => {
  const channel = await channels.findConnecting(sha256(state));
  if (channel?.connection === undefined) throw unknown();
  if (clock.now().toISOString() >= channel.connection.expiresAt)
    throw new FacelessError('GONE', 'The time to agree is over. Begin the connection anew.');
  if (error !== undefined)
    throw new FacelessError('CHANNEL_REFUSED', `Google’s page did not give the right to publish: ${error}.`);
  return { ...channel, connection: channel.connection };
};

/** Two connections to one channel are one: the older goes on under the new agreement. */
const findTwin = async (
  { channels }: FinishConnectionDeps,
  { owner, id }: Channel,
  { externalId }: ConnectedChannel,
): Promise<Channel | undefined> =>
  (await channels.list(owner)).find((one) => one.externalId === externalId && one.id !== id);

/**
 * The channel is connected; one that was connected before goes on where films wait for it. Whoever shows what Google
 * handed back continues what its owner began: no caller is asked. Throws NOT_FOUND; GONE; CHANNEL_REFUSED; STALE;
 * UNAVAILABLE.
 */
export const finishConnection =
  (deps: FinishConnectionDeps) =>
  async (handed: HandedBack, context: Omit<AuditContext, 'actor'>): Promise<Channel> => {
    const waiting = await findWaiting(deps, handed);
    const { code } = handed;
    if (code === undefined) throw unknown();
    const { codeVerifier, redirectUri } = waiting.connection;
    const { refreshToken, ...found } = await deps.openOAuth().exchange({ code, codeVerifier, redirectUri });
    const audit = { ...context, actor: `user:${waiting.owner}` };
    const twin = await findTwin(deps, waiting, found);
    const channel = twin ?? waiting;
    await deps.grants.put(channel.id, { refreshToken });
    const connected = await deps.channels.change({
      channel,
      change: { ...found, status: 'CONNECTED', connection: undefined },
      audit: logConfigurationChange(audit, 'channel_connected', {
        details: { externalId: found.externalId, title: found.title },
      }),
    });
    if (twin !== undefined)
      await deps.channels.remove({
        channel: waiting,
        audit: logConfigurationChange(audit, 'channel_removed', { details: { instead: twin.id } }),
      });
    return connected;
  };
