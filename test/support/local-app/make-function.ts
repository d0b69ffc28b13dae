import { Duration } from 'aws-cdk-lib';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** A function of `handlers.ts`, by its export's name. */
export type MakeFunction = (handler: string, more?: FunctionSettings) => Function;

interface FunctionSettings {
  readonly timeoutSeconds?: number;
  readonly environment?: Record<string, string>;
  readonly logGroup?: LogGroup;
}

/** Makes functions in a scope, all with the code of one folder. */
export const functionsIn =
  (scope: Construct, code: string): MakeFunction =>
  (handler, { timeoutSeconds = 10, environment = {}, ...more } = {}) =>
    new Function(scope, handler, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(code),
      handler: `index.${handler}`,
      memorySize: 256,
      timeout: Duration.seconds(timeoutSeconds),
      environment,
      ...more,
    });
