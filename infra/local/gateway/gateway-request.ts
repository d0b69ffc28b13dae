/** A request as it came in. */
export interface GatewayRequest {
  readonly method: string;
  /** With its query, as sent. */
  readonly url: string;
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly protocol: string;
  /** UUID. */
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Buffer;
}

/** A request that the gateway answers itself: `type` is one of API Gateway's response types. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';
  readonly type: string;

  constructor(type: string, reason: string) {
    super(reason);
    this.type = type;
  }
}

/** A header's last value, by name in any case. */
export function readHeader(request: Pick<GatewayRequest, 'rawHeaders'>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const { rawHeaders } = request;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === wanted) {
      return rawHeaders[at + 1];
    }
  }
  return undefined;
}
