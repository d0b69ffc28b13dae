import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  type ILayerVersion,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../../shared/config/environment.ts';
import type { Statement } from '../access/statements.ts';
import type { Bundle } from '../build/bundle-functions.ts';
import type { FunctionSize, StageConfig } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { MEDIA_ENVIRONMENT, PROCESS_ENVIRONMENT } from './process-environment.ts';

export interface ServiceFunctionProps<Names extends readonly string[]> {
  readonly config: StageConfig;
  readonly bundle: Bundle;
  readonly description: string;
  readonly size: FunctionSize & { readonly diskMb?: number };
  /** The names are the function's own list in `shared/config`: a missing one does not compile. */
  readonly environment: Environment<Names>;
  /** All that it may do, beside writing its log and its trace. */
  readonly access: readonly Statement[];
  readonly layers?: readonly ILayerVersion[];
}

/** A function with a role and a log group of its own. The id is the bundle's name. */
export class ServiceFunction<Names extends readonly string[]> extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, props: ServiceFunctionProps<Names>) {
    super(scope, props.bundle.name);
    const { config, bundle, size, layers = [] } = props;
    const own = layers.length > 0 ? MEDIA_ENVIRONMENT : PROCESS_ENVIRONMENT;
    const logGroup = new LogGroup(this, 'Log', {
      retention: config.logRetentionDays,
      removalPolicy: config.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle.folder),
      handler: 'index.handler',
      memorySize: size.memoryMb,
      timeout: Duration.seconds(size.timeoutSeconds),
      ...(size.diskMb === undefined ? {} : { ephemeralStorageSize: Size.mebibytes(size.diskMb) }),
      environment: { ...props.environment, ...own },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel[config.logLevel],
      systemLogLevelV2: SystemLogLevel.INFO,
      tracing: config.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      layers: [...layers],
    });
    this.#allow(role, props);
  }

  #allow(role: Role, { access, config }: ServiceFunctionProps<Names>): void {
    for (const { actions, resources, conditions, wildcards } of access) {
      role.addToPolicy(
        new PolicyStatement({
          actions: [...actions],
          resources: [...resources],
          ...(conditions === undefined ? {} : { conditions }),
        }),
      );
      for (const [finding, reason] of Object.entries(wildcards ?? {})) {
        acknowledge(role, { [`AwsSolutions-IAM5[${finding}]`]: reason });
      }
    }
    if (config.tracing) {
      acknowledge(role, {
        'AwsSolutions-IAM5[Resource::*]': 'X-Ray has no resources to name: PutTraceSegments takes only *.',
      });
    }
  }
}
