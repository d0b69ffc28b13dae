/** A REST API as the gateway serves it. */

export interface ProxyIntegration {
  readonly type: 'AWS_PROXY';
  readonly functionArn: string;
}

export interface MockResponse {
  readonly status: number;
  /** Of the status that the request's template chose; absent: the default. */
  readonly selectionPattern?: string;
  /** Header names and mapping expressions. */
  readonly headers: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, string>>;
}

export interface MockIntegration {
  readonly type: 'MOCK';
  readonly passthrough: 'NEVER' | 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES';
  readonly requestTemplates: Readonly<Record<string, string>>;
  readonly responses: readonly MockResponse[];
}

export interface AuthorizerDefinition {
  readonly id: string;
  readonly functionArn: string;
  /** Names of headers whose values decide, all of them required. */
  readonly identityHeaders: readonly string[];
  readonly ttlSeconds: number;
}

export interface MethodDefinition {
  /** `ANY` stands for every verb without a method of its own. */
  readonly httpMethod: string;
  readonly resourceId: string;
  /** E.g. `/videos/{id}`. */
  readonly resourcePath: string;
  readonly authorizer?: AuthorizerDefinition;
  readonly integration: ProxyIntegration | MockIntegration;
}

export interface GatewayResponseDefinition {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, string>>;
}

/** Requests a second and at once; `*` stands for every method, `/*` for every path. */
export interface ThrottleSetting {
  readonly httpMethod: string;
  readonly resourcePath: string;
  readonly rate: number;
  readonly burst: number;
}

export interface ApiDefinition {
  readonly apiId: string;
  readonly accountId: string;
  readonly region: string;
  readonly stage: string;
  readonly methods: readonly MethodDefinition[];
  readonly responses: ReadonlyMap<string, GatewayResponseDefinition>;
  readonly throttles: readonly ThrottleSetting[];
  readonly binaryMediaTypes: readonly string[];
}
