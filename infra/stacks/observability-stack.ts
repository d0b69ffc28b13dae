import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Resources } from '../access/statements.ts';
import type { StageConfig } from '../config.ts';
import { createAlarms } from '../constructs/alarms.ts';
import { dashboardRows } from '../constructs/dashboard-rows.ts';
import { serviceMetrics } from '../constructs/service-metrics.ts';

export interface ObservabilityStackProps extends StackProps {
  readonly config: StageConfig;
  readonly restApi: RestApi;
  readonly resources: Resources;
}

/**
 * One dashboard, and alarms to one topic: subscribe to it by e-mail or chat. CloudWatch's free tier holds three
 * dashboards and ten alarms, which is more than this.
 */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    if (!props.config.deployed) {
      return;
    }
    const metrics = serviceMetrics(props.config.stage, props.restApi, props.resources);
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      widgets: dashboardRows(metrics),
    });
    const topic = new Topic(this, 'Alarms', {
      displayName: `Faceless ${props.config.stage}`,
      enforceSSL: true,
    });
    const action = new SnsAction(topic);
    for (const alarm of createAlarms(this, metrics, props.config)) {
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
  }
}
