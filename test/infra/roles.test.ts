import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FUNCTION_ENTRIES } from '../../infra/build/function-entries.ts';
import { FUNCTION_USES } from '../support/function-uses/function-uses.ts';
import { findResources, readTemplates, referenceOf } from './support/read-assembly.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}
interface PolicyProperties {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  readonly Roles: readonly unknown[];
}

const templates = await readTemplates('production');
const functions = findResources<{ readonly Role: unknown }>(templates, 'AWS::Lambda::Function');
const policies = findResources<PolicyProperties>(templates, 'AWS::IAM::Policy');

const list = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value];

/** Statements of the one function whose logical id starts with its bundle's name. */
function statementsOf(name: string): readonly Statement[] {
  const found = functions.filter(({ id }) => id.startsWith(`${name.replaceAll('-', '')}Function`));
  assert.equal(found.length, 1, name);
  const role = referenceOf(found[0]?.properties.Role);
  return policies
    .filter(({ properties }) => properties.Roles.some((candidate) => referenceOf(candidate) === role))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);
}

const actionsOf = (name: string): readonly string[] => [
  ...new Set(statementsOf(name).flatMap(({ Action }) => list(Action))),
];

/** A resource in short: `table`, `audit`, `videos/*`, or the queue's stage. */
function nameResource(resource: unknown): string {
  const text = JSON.stringify(resource);
  const [, prefix] =
    /"\/((?:videos|scripts|cache|quarantine|inspection|media|exports|seals)\/\*|index\/\w+)"/u.exec(text) ??
    [];
  const [, queue, letters] =
    /(?:"|GetAtt)(writescript|renderscene|assemble|check|publish|inspectupload|runjob|deliverwebhook)queues(?:Queue|(DeadLetters))/u.exec(
      text,
    ) ?? [];
  const kept = /GetAtt(AuditTable|Table|SealBucket|Bucket)/u.exec(text)?.[1]?.toLowerCase();
  if (letters !== undefined) return 'letters';
  return prefix ?? queue ?? kept ?? text;
}

/** `action resource` pairs of a function beside its log and its trace, with the services' names left out. */
const usesOf = (name: string): readonly string[] => {
  const uses = statementsOf(name).flatMap(({ Action, Resource }) =>
    list(Action)
      .filter((action) => !/^(?:logs|xray):/u.test(action))
      .flatMap((action) =>
        list(Resource).map((resource) => `${action.split(':')[1]} ${nameResource(resource)}`),
      ),
  );
  return [...new Set(uses)].toSorted();
};

/** What AWS forces, and prefixes of objects whose names are known at run time only (SECURITY §7). */
const WILDCARDS = [
  { resource: /^"\*"$/u, actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'] },
  {
    resource: /\/(?:videos|scripts|cache|quarantine|inspection|media|exports|seals)\/\*"/u,
    actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:DeleteObject'],
  },
];

describe('roles', () => {
  it('belong to one function each', () => {
    const roles = functions.map(({ properties }) => referenceOf(properties.Role));
    assert.equal(functions.length, FUNCTION_ENTRIES.length);
    assert.equal(
      new Set(functions.map(({ template }, index) => `${template.file} ${roles[index]}`)).size,
      roles.length,
    );
  });

  it('name every action in full', () => {
    for (const { name } of FUNCTION_ENTRIES) {
      assert.deepEqual(
        actionsOf(name).filter((action) => action.includes('*')),
        [],
        name,
      );
    }
  });

  it('have no wildcard in a resource beyond the listed ones', () => {
    for (const { name } of FUNCTION_ENTRIES) {
      for (const { Action, Resource, Effect } of statementsOf(name)) {
        const wild = list(Resource)
          .map((resource) => JSON.stringify(resource))
          .filter((text) => text.includes('*'));
        for (const resource of wild) {
          const listed = WILDCARDS.find((candidate) => candidate.resource.test(resource));
          assert.ok(listed, `${name}: ${Effect} ${JSON.stringify(Action)} on ${resource}`);
          assert.deepEqual(
            list(Action).filter((action) => !listed.actions.includes(action)),
            [],
            name,
          );
        }
      }
    }
  });

  it('let nobody change or delete a row of the application table’s audit trail', () => {
    const table = findResources<{
      readonly Replicas: readonly {
        readonly ResourcePolicy?: {
          readonly PolicyDocument: {
            readonly Statement: readonly (Statement & { readonly Principal: unknown })[];
          };
        };
      }[];
    }>(templates, 'AWS::DynamoDB::GlobalTable').find(({ id }) => id.startsWith('AuditTable'));
    const [denial] = table?.properties.Replicas[0]?.ResourcePolicy?.PolicyDocument.Statement ?? [];
    assert.equal(denial?.Effect, 'Deny');
    assert.deepEqual(denial.Principal, { AWS: '*' });
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete']) {
      assert.ok(denial.Action.includes(`dynamodb:${action}`), action);
    }
    for (const { name } of FUNCTION_ENTRIES) {
      assert.ok(!actionsOf(name).includes('dynamodb:DeleteItem'), name);
    }
  });

  it('allow what the code calls and no more', () => {
    for (const { name } of FUNCTION_ENTRIES) {
      assert.deepEqual(usesOf(name), (FUNCTION_USES[name] ?? []).toSorted(), name);
    }
  });
});
