import type { Principal } from '../../shared/use-cases/authenticate.ts';

/** What is read of API Gateway's REQUEST authorizer event. */
export interface AuthorizerEvent {
  /** `arn:…:<api>/<stage>/<method>/<path>` */
  readonly methodArn: string;
  readonly headers: Readonly<Record<string, string | undefined>> | null;
  readonly requestContext?: {
    readonly requestId?: string;
    readonly identity?: { readonly sourceIp: string; readonly userAgent?: string | null };
  };
}

export interface StagePolicy {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly [
      { readonly Action: 'execute-api:Invoke'; readonly Effect: 'Allow'; readonly Resource: string },
    ];
  };
  /** Read back by `shared/http/caller.ts`. */
  readonly context: {
    readonly userId: string;
    readonly principal: string;
    readonly role: string;
    /** Separated by spaces; absent for all of the role. */
    readonly scopes?: string;
  };
}

/**
 * Who asks, and that they may reach the stage; what they may do there is the routes' to say.
 * The whole stage, since a policy for one path would be wrong for the next if it were ever cached.
 */
export const allowStage = (
  { methodArn }: AuthorizerEvent,
  { userId, principal, role, scopes }: Principal,
): StagePolicy => {
  const [api, stage] = methodArn.split('/');
  return {
    principalId: principal,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${api ?? ''}/${stage ?? ''}/*` },
      ],
    },
    context: { userId, principal, role, ...(scopes && { scopes: scopes.join(' ') }) },
  };
};
