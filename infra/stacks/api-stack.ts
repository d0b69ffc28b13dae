import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RequestAuthorizer,
  RestApi,
  type StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type OperationId, type RouteGroup, ROUTES } from '../../functions/api/routes.ts';
import type { Resources } from '../access/statements.ts';
import type { Bundles } from '../build/bundle-functions.ts';
import { PREFLIGHT_ENTRY } from '../build/function-entries.ts';
import { pickBundle } from '../build/pick-bundle.ts';
import { routeThrottle, type StageConfig } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { addApiRoutes } from '../constructs/api-routes.ts';
import { Firewall } from '../constructs/firewall.ts';
import { addGatewayResponses } from '../constructs/gateway-responses.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { commonEnvironment, preflightEnvironment } from '../environments.ts';
import { AUTHORIZER_ACCESS } from '../access/functions.ts';
import { ApiFunctions } from './api-functions.ts';

export interface ApiStackProps extends StackProps {
  readonly config: StageConfig;
  readonly bundles: Bundles;
  readonly resources: Resources;
}

/** No field that a client writes freely: each line stays one JSON object. */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  path: '$context.resourcePath',
  status: '$context.status',
  error: '$context.error.responseType',
  latency: '$context.responseLatency',
  length: '$context.responseLength',
  address: '$context.identity.sourceIp',
  trace: '$context.xrayTraceId',
});

/** Never the data: it would hold tokens and texts. */
const LOGGING = { loggingLevel: MethodLoggingLevel.ERROR, dataTraceEnabled: false };

/** The REST API: gateway, authorizer, routes, and its functions in a nested stack for each resource group. */
export class ApiStack extends Stack {
  readonly restApi: RestApi;
  readonly #props: ApiStackProps;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.#props = props;
    const { config } = props;
    this.restApi = this.#createApi();
    addApiRoutes({
      config,
      restApi: this.restApi,
      authorizer: this.#createAuthorizer(),
      routes: ROUTES,
      functions: this.#createFunctions(),
      preflight: this.#createPreflight(),
    });
    addGatewayResponses(this.restApi, config);
    if (config.deployed) {
      new Firewall(this, 'Firewall', { config, stageArn: this.restApi.deploymentStage.stageArn });
    }
    new CfnOutput(this, 'ApiUrl', { value: this.restApi.url, description: 'Base URL, with its stage' });
  }

  #createApi(): RestApi {
    const { config } = this.#props;
    const api = new RestApi(this, 'Api', {
      // Also the dimension of its metrics.
      restApiName: `Faceless-${config.stage}`,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: config.deployed,
      ...(config.deployed ? { cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN } : {}),
      deployOptions: {
        stageName: 'v1',
        throttlingRateLimit: config.throttle.rate,
        throttlingBurstLimit: config.throttle.burst,
        methodOptions: this.#routeLimits(),
        ...(config.deployed ? this.#logging() : {}),
      },
    });
    acknowledge(api, {
      'AwsSolutions-APIG2': 'Functions validate with compiled schemas and answer 422 with pointers.',
    });
    if (config.deployed) {
      acknowledge(api, {
        'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
          'The account-wide role that API Gateway asks for, with the policy that AWS maintains for it.',
      });
    }
    return api;
  }

  /** A method's own settings take the place of the stage's, so they repeat its log level. */
  #routeLimits(): NonNullable<StageOptions['methodOptions']> {
    const logging = this.#props.config.deployed ? LOGGING : {};
    const limits = ROUTES.flatMap((route) => {
      const { path, method } = route;
      const limit = routeThrottle(this.#props.config, route);
      return limit === undefined
        ? []
        : [
            [
              `${path}/${method}`,
              { ...logging, throttlingRateLimit: limit.rate, throttlingBurstLimit: limit.burst },
            ] as const,
          ];
    });
    return Object.fromEntries(limits);
  }

  #logging(): StageOptions {
    const { config } = this.#props;
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: config.logRetentionDays,
      removalPolicy: config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    return {
      accessLogDestination: new LogGroupLogDestination(logGroup),
      accessLogFormat: AccessLogFormat.custom(ACCESS_LOG),
      ...LOGGING,
      tracingEnabled: config.tracing,
    };
  }

  #createAuthorizer(): RequestAuthorizer {
    const { config, bundles, resources } = this.#props;
    const { lambda } = new ServiceFunction(this, {
      config,
      bundle: pickBundle(bundles, 'authorizer'),
      description: 'Checks the API key of a request',
      size: config.authorizer,
      environment: commonEnvironment(config, resources),
      access: AUTHORIZER_ACCESS.map((access) => access(resources)),
    });
    return new RequestAuthorizer(this, 'Authorizer', {
      handler: lambda,
      // Without the header the gateway answers 401 by itself.
      identitySources: ['method.request.header.Authorization'],
      // A revoked key is refused from the next request on.
      resultsCacheTtl: Duration.seconds(0),
    });
  }

  /** Only where pages of other origins may call. */
  #createPreflight(): IFunction | undefined {
    const { config, bundles } = this.#props;
    if (config.corsOrigins.length === 0) return undefined;
    return new ServiceFunction(this, {
      config,
      bundle: pickBundle(bundles, PREFLIGHT_ENTRY.name),
      description: 'OPTIONS: what pages of other origins may send',
      size: config.api,
      environment: preflightEnvironment(config, [this.#host()]),
      access: [],
    }).lambda;
  }

  #host(): string {
    return Fn.join('', [this.restApi.restApiId, '.execute-api.', this.region, '.', this.urlSuffix]);
  }

  #createFunctions(): ReadonlyMap<OperationId, IFunction> {
    const groups: readonly RouteGroup[] = [...new Set(ROUTES.map(({ group }) => group))];
    const { config, bundles, resources } = this.#props;
    return new Map(
      groups.flatMap((group) => [
        ...new ApiFunctions(this, group, { config, bundles, resources, hosts: [this.#host()] }).functions,
      ]),
    );
  }
}
