import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import type { IConstruct } from 'constructs';
import { ServiceFunction } from './service-function.ts';

/** Lines in the embedded metric format, and no others. */
export const METRIC_LINES = '{ $._aws.Timestamp = * }';

/**
 * Gives the bridge the metric lines of every function below `root` but its own: it would feed on itself. One permission
 * for all log groups of the account, since a function's policy has room for some thirty.
 */
export function subscribeBridge(root: IConstruct, bridge: LambdaFunction): void {
  const { account, partition, region } = Stack.of(bridge);
  bridge.addPermission('FromLogs', {
    principal: new ServicePrincipal('logs.amazonaws.com'),
    sourceAccount: account,
    sourceArn: `arn:${partition}:logs:${region}:${account}:log-group:*`,
  });
  for (const construct of root.node.findAll()) {
    if (!(construct instanceof ServiceFunction) || construct.lambda === bridge) continue;
    new CfnSubscriptionFilter(construct, 'Metrics', {
      logGroupName: construct.lambda.logGroup.logGroupName,
      destinationArn: bridge.functionArn,
      filterPattern: METRIC_LINES,
    });
  }
}
