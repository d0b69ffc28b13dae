import { createHash, randomBytes } from 'node:crypto';
import type { AuditContext } from '../../domain/audit.ts';
import { sha256 } from '../../domain/digest.ts';
import { FacelessError } from '../../domain/errors.ts';
import { type Channel, CHANNELS, CONNECTION_MINUTES } from '../../domain/publishing/channel.ts';
import { logConfigurationChange } from '../../observability/audit.ts';
import type { ChannelStore } from '../../ports/publishing.ts';
import type { OAuthClient } from '../../ports/publisher.ts';
import type { Clock, NewId } from '../../ports/world.ts';

export interface StartConnectionDeps {
  readonly channels: Pick<ChannelStore, 'create' | 'list'>;
  /** Throws NOT_CONFIGURED where nothing is published. */
  readonly openOAuth: () => Pick<OAuthClient, 'authorisationUrl'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface StartedConnection {
  readonly channel: Channel;
  /** The page of Google's where the channel's owner agrees. */
  readonly authorisationUrl: string;
  /** RFC 3339: until then. */
  readonly expiresAt: string;
}

/** SECURITY §3: 256 bits, of which RFC 7636 makes 43 characters. */
const SECRET_BYTES = 32;

const newText = (): string => randomBytes(SECRET_BYTES).toString('base64url');

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const assertRoom = async ({ channels }: StartConnectionDeps, owner: string): Promise<void> => {
  const count = (await channels.list(owner)).length;
  if (count >= CHANNELS)
    throw new FacelessError('CONFLICT', `You have ${count} channels, which is the most. Remove one.`);
};

/**
 * A channel that waits for its owner's agreement, and where that is given. What the page hands back continues it,
 * within ten minutes. Throws NOT_CONFIGURED; CONFLICT for too many channels; UNAVAILABLE.
 */
export const startConnection =
  (deps: StartConnectionDeps) =>
  async (input: {
    readonly owner: string;
    readonly redirectUri: string;
    readonly audit: AuditContext;
  }): Promise<StartedConnection> => {
    const { owner, redirectUri, audit } = input;
    const oauth = deps.openOAuth();
    await assertRoom(deps, owner);
    const [state, codeVerifier, now] = [newText(), newText(), deps.clock.now()];
    const expiresAt = new Date(now.getTime() + CONNECTION_MINUTES * 60_000).toISOString();
    const createdAt = now.toISOString();
    const channel = await deps.channels.create({
      channel: {
        id: deps.newId(),
        owner,
        version: 1,
        auditHash: '',
        status: 'CONNECTING',
        connection: { stateHash: sha256(state), codeVerifier, redirectUri, expiresAt },
        requestId: audit.requestId,
        createdAt,
        updatedAt: createdAt,
      },
      audit: logConfigurationChange(audit, 'channel_connecting'),
    });
    const codeChallenge = challengeOf(codeVerifier);
    return {
      channel,
      authorisationUrl: oauth.authorisationUrl({ state, codeChallenge, redirectUri }),
      expiresAt,
    };
  };
