import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROUTES } from '../../functions/api/routes.ts';
import { STAGES } from '../../shared/domain/video.ts';
import { findResources, readTemplates, referenceOf } from './support/read-assembly.ts';

interface AlarmProperties {
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly TreatMissingData: string;
  readonly ComparisonOperator: string;
}

const templates = await readTemplates('production');
const alarms = findResources<AlarmProperties>(templates, 'AWS::CloudWatch::Alarm');
const topics = findResources(templates, 'AWS::SNS::Topic');
const dashboards = findResources<{ readonly DashboardBody: unknown }>(
  templates,
  'AWS::CloudWatch::Dashboard',
);

describe('observability', () => {
  it('rings on failed and slow requests, dead letters and waiting messages, within the free ten', () => {
    assert.deepEqual(alarms.map(({ id }) => id.replace(/[0-9A-F]{8}$/u, '')).toSorted(), [
      'DeadLetters',
      'DeadLettersLeft',
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

  it('shows every route and every stage by the names and dimensions that functions emit', () => {
    assert.equal(dashboards.length, 1);
    const body = JSON.stringify(dashboards[0]?.properties.DashboardBody).replaceAll('\\', '');
    for (const { path } of ROUTES) {
      assert.ok(
        body.includes(`"Faceless","api_request_duration_seconds","endpoint","${path}","service","faceless"`),
        path,
      );
    }
    for (const stage of STAGES) {
      for (const name of ['stage_duration_seconds', 'stage_failures_total']) {
        assert.ok(
          body.includes(`"Faceless","${name}","service","faceless","stage","${stage}"`),
          `${name} ${stage}`,
        );
      }
    }
  });
});
