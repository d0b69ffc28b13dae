import type { World } from '../template/name-resource.ts';
import { notImplemented } from '../template/not-implemented.ts';
import type { Resource } from '../template/open-stack.ts';
import type { ApiDefinition, GatewayResponseDefinition, ThrottleSetting } from './api-definition.ts';
import { checkExpression } from './mapping-expression.ts';
import { readAuthorizers, readMethods } from './read-methods.ts';

interface ResponseProperties {
  readonly ResponseType: string;
  readonly StatusCode?: string;
  readonly ResponseParameters?: Readonly<Record<string, string>>;
  readonly ResponseTemplates?: Readonly<Record<string, string>>;
}

interface StageProperties {
  readonly StageName: string;
  readonly MethodSettings?: readonly {
    readonly HttpMethod: string;
    readonly ResourcePath: string;
    readonly ThrottlingRateLimit?: number;
    readonly ThrottlingBurstLimit?: number;
  }[];
}

function readResponse({ properties }: Resource): readonly [string, GatewayResponseDefinition] {
  const {
    ResponseType,
    StatusCode,
    ResponseParameters = {},
    ResponseTemplates = {},
  } = properties as unknown as ResponseProperties;
  const headers = Object.entries(ResponseParameters).map(([parameter, expression]) => {
    const name = /^gatewayresponse\.header\.(.+)$/.exec(parameter)?.[1];
    if (name === undefined) {
      throw notImplemented(`the response parameter ${parameter}`);
    }
    checkExpression(expression);
    return [name, expression] as const;
  });
  return [
    ResponseType,
    {
      ...(StatusCode === undefined ? {} : { status: Number(StatusCode) }),
      headers: Object.fromEntries(headers),
      templates: ResponseTemplates,
    },
  ];
}

/** Settings write paths as JSON pointers' parts: `/~1videos~1{id}`. */
const readPath = (path: string): string =>
  path === '/*' ? path : path.replace(/^\//, '').replaceAll('~1', '/').replaceAll('~0', '~');

const readThrottles = ({ MethodSettings = [] }: StageProperties): readonly ThrottleSetting[] =>
  MethodSettings.flatMap((setting) =>
    setting.ThrottlingRateLimit === undefined || setting.ThrottlingBurstLimit === undefined
      ? []
      : [
          {
            httpMethod: setting.HttpMethod,
            resourcePath: readPath(setting.ResourcePath),
            rate: setting.ThrottlingRateLimit,
            burst: setting.ThrottlingBurstLimit,
          },
        ],
  );

/**
 * The REST API of a cloud assembly, if it has one. Throws FacelessError NOT_CONFIGURED that names what the
 * gateway does not implement.
 */
export function readApi(resources: readonly Resource[], world: World): ApiDefinition | undefined {
  const ofType = (type: string): readonly Resource[] =>
    resources.filter((resource) => resource.type === `AWS::ApiGateway::${type}`);
  const [api, ...otherApis] = ofType('RestApi');
  const [stage, ...otherStages] = ofType('Stage');
  if (api === undefined) {
    return undefined;
  }
  if (stage === undefined || otherApis.length > 0 || otherStages.length > 0) {
    throw notImplemented('anything but one REST API with one stage');
  }
  const { BinaryMediaTypes = [] } = api.properties as { readonly BinaryMediaTypes?: readonly string[] };
  const stageProperties = stage.properties as unknown as StageProperties;
  return {
    apiId: api.identity.ref,
    accountId: world.accountId,
    region: world.region,
    stage: stageProperties.StageName,
    methods: readMethods(
      { methods: ofType('Method'), resources: ofType('Resource') },
      {
        rootId: api.identity.attributes['RootResourceId'] ?? '',
        authorizers: readAuthorizers(ofType('Authorizer')),
      },
    ),
    responses: new Map(ofType('GatewayResponse').map(readResponse)),
    throttles: readThrottles(stageProperties),
    binaryMediaTypes: BinaryMediaTypes,
  };
}
