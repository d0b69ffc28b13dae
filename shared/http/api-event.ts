/** What is read of API Gateway's REST proxy event (payload version 1.0), and what functions answer. */

type Strings = Readonly<Record<string, string>>;

/** As it arrives: absent parts are null. */
export interface GatewayEvent {
  /** The path's template, e.g. `/videos/{id}`. */
  readonly resource?: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>> | null;
  readonly pathParameters: Strings | null;
  readonly queryStringParameters: Strings | null;
  readonly multiValueQueryStringParameters?: Readonly<Record<string, readonly string[]>> | null;
  readonly body: string | null;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    /** The gateway's own, a UUID. */
    readonly requestId: string;
    readonly identity: { readonly sourceIp: string; readonly userAgent?: string | null };
    readonly authorizer?: Readonly<Record<string, unknown>> | null;
  };
}

/** As the chain hands it inwards: names in lower case, nothing null, the body parsed. */
export interface ApiEvent {
  readonly resource?: string;
  httpMethod: string;
  path: string;
  headers: Record<string, string>;
  pathParameters: Record<string, string>;
  queryStringParameters: Record<string, string>;
  multiValueQueryStringParameters?: GatewayEvent['multiValueQueryStringParameters'];
  body?: unknown;
  isBase64Encoded: boolean;
  requestContext: GatewayEvent['requestContext'];
  /** UUID. Set, like the next, by the request log: the chain's first own link. */
  requestId: string;
  /** Milliseconds of the process's clock. */
  startedAt: number;
  /** What is left of the caller's limit, as header fields; set once the request is counted. */
  rateHeaders?: Readonly<Record<string, string>>;
  /** Whether its `Host` is none of ours; no header sets it. */
  isHostRefused?: boolean;
}

export interface ApiResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A JSON answer. */
export const respond = (
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): ApiResponse => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** 204. */
export const respondEmpty = (headers: Readonly<Record<string, string>> = {}): ApiResponse => ({
  statusCode: 204,
  headers: { ...headers },
  body: '',
});
