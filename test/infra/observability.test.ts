import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MetricDefinition, METRICS } from '../../shared/domain/metrics/metric-table.ts';
import { ROUTES } from '../../functions/api/routes.ts';
import { QUEUES } from '../../shared/domain/queues.ts';
import { STAGES } from '../../shared/domain/video.ts';
import { findResources, readTemplates, referenceOf } from './support/read-assembly.ts';

interface AlarmProperties {
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly TreatMissingData: string;
  readonly ComparisonOperator: string;
}

/** What a dimension's value can be, as far as anything emits it. */
const VALUES: Readonly<Record<string, number>> = {
  endpoint: new Set(ROUTES.map(({ path }) => path)).size,
  status_class: 4,
  status: 5,
  stage: STAGES.length,
  queue: QUEUES.length,
  cache: 2,
  provider: 1,
  bucket: 2,
};

/** CloudWatch's list price of one combination, and the hours of the month that it is prorated by. */
const DOLLARS_A_MONTH = 0.3;
const MONTH_HOURS = 730;
/** Hours in which one owner has the system at work; only gauges are written in all of them. */
const HOURS_AT_WORK = 100;

const combinations = (isSteady: boolean): number =>
  Object.values<MetricDefinition>(METRICS)
    .filter(({ kind }) => (kind === 'gauge') === isSteady)
    .reduce((sum, { dimensions }) => {
      const values = dimensions.map((name) => {
        assert.ok(VALUES[name], `nobody knows how many ${name} there are`);
        return VALUES[name];
      });
      return sum + values.reduce((product, value) => product * value, 1);
    }, 0);

const templates = await readTemplates('production');
const alarms = findResources<AlarmProperties>(templates, 'AWS::CloudWatch::Alarm');
const topics = findResources(templates, 'AWS::SNS::Topic');
const dashboards = findResources<{ readonly DashboardBody: unknown }>(
  templates,
  'AWS::CloudWatch::Dashboard',
);

describe('observability', () => {
  it('rings on failed and slow requests, dead letters, waiting messages and a broken trail, within the free ten', () => {
    assert.deepEqual(alarms.map(({ id }) => id.replace(/[0-9A-F]{8}$/u, '')).toSorted(), [
      'AuditTrailBroken',
      'CostToday',
      'DeadLetters',
      'DeadLettersLeft',
      'JobsStuck',
      'LoginFailures',
      'OldestMessage',
      'ServerErrors',
      'SlowApi',
    ]);
  });

  it('tells each alarm’s topic what to do, and takes silence for rest', () => {
    assert.equal(topics.length, 1);
    for (const { id, properties } of alarms) {
      assert.deepEqual(properties.AlarmActions.map(referenceOf), [topics[0]?.id], id);
      assert.ok(properties.AlarmDescription.length > 30, id);
      assert.equal(properties.TreatMissingData, 'notBreaching');
      assert.equal(properties.ComparisonOperator, 'GreaterThanThreshold');
    }
  });

  it('keeps the custom metrics of one owner below ten dollars a month', () => {
    const steady = combinations(true);
    const used = combinations(false);
    const dollars = DOLLARS_A_MONTH * (steady + (used * HOURS_AT_WORK) / MONTH_HOURS);
    assert.ok(dollars < 10, `${steady} gauges and ${used} more cost $${dollars.toFixed(2)} a month`);
  });

  it('keeps two stages of one account apart', async () => {
    const staging = await readTemplates('staging');
    const body = JSON.stringify(findResources(staging, 'AWS::CloudWatch::Dashboard'));
    assert.ok(body.includes('Faceless/staging') && !body.includes('Faceless/production'));
    const alarmed = JSON.stringify(findResources(staging, 'AWS::CloudWatch::Alarm'));
    assert.ok(alarmed.includes('"Namespace":"Faceless/staging"'));
  });

  it('shows every route and every stage by the names and dimensions that functions emit', () => {
    assert.equal(dashboards.length, 1);
    const body = JSON.stringify(dashboards[0]?.properties.DashboardBody).replaceAll('\\', '');
    for (const { path } of ROUTES) {
      assert.ok(
        body.includes(
          `"Faceless/production","api_request_duration_seconds","endpoint","${path}","service","faceless"`,
        ),
        path,
      );
    }
    for (const stage of STAGES) {
      for (const name of ['stage_duration_seconds', 'stage_failures_total']) {
        assert.ok(
          body.includes(`"Faceless/production","${name}","service","faceless","stage","${stage}"`),
          `${name} ${stage}`,
        );
      }
    }
  });
});
