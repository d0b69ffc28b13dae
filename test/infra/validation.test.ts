import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Annotations, App, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { ROOT } from '../../infra/build/paths.ts';
import { readCdkContext } from '../../infra/build/read-cdk-context.ts';
import { readStageConfig, STAGE_NAMES, type StageConfig, type StageName } from '../../infra/config.ts';
import { createStacks } from '../../infra/create-stacks.ts';

const folder = mkdtempSync(join(tmpdir(), 'faceless-nag-'));
after(() => rmSync(folder, { recursive: true }));
const bundles = await bundleFunctions();

function createApp(name: string): App {
  const app = new App({ outdir: join(folder, name), context: { ...readCdkContext() } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

/** What was acknowledged anywhere in the app: rule and reason, each pair once. */
const listAcknowledged = (app: App): readonly (readonly [rule: string, reason: string])[] => {
  const all = app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY),
    )
    .flatMap(({ data }) => Object.entries(data as Readonly<Record<string, string>>));
  return [...new Map(all.map((pair) => [pair.join(' '), pair] as const)).values()];
};

/** `AwsSolutions-IAM5[Resource::*]` without the finding that it is narrowed to. */
const nameRule = (id: string): string => id.replace(/^.*::(?=AwsSolutions)/u, '').replace(/\[.*$/u, '');

/** The table of docs/security.md. */
const writeTable = (app: App): string => {
  const rows = listAcknowledged(app).map(([id, reason]) => `| ${nameRule(id)} | ${reason} |`);
  return [...new Set(rows)].toSorted().join('\n');
};

/** What a stage has beside its defaults, so that what comes of it is looked at, too. */
const MORE: Partial<StageConfig> = { corsOrigins: ['https://app.example', 'https://admin.example'] };
const STAGE_MORE: Readonly<Partial<Record<StageName, Partial<StageConfig>>>> = {
  staging: {
    scriptWriter: {
      SCRIPT_WRITER: 'bedrock',
      SCRIPT_MODEL: 'eu.amazon.nova-lite-v1:0',
      SCRIPT_ENDPOINT: '',
      SCRIPT_KEY: '',
    },
  },
};

describe('the app as it is deployed', () => {
  for (const stage of STAGE_NAMES.filter((name) => readStageConfig(name).deployed)) {
    it(`passes cdk-nag’s AwsSolutions and CloudFormation’s rules, without a warning: ${stage}`, () => {
      const app = createApp(stage);
      createStacks(app, { config: { ...readStageConfig(stage), ...MORE, ...STAGE_MORE[stage] }, bundles });
      // A finding that nobody acknowledged makes this throw.
      const assembly = app.synth();
      const messages = assembly.stacks.flatMap((stack) =>
        stack.messages.map(({ level, entry }) => [level, entry.data]),
      );
      assert.deepEqual(messages, []);
      assert.equal(assembly.stacks.length, 4);
    });
  }

  it('has a reason for each suppression, which docs/security.md shows, and none that covers a whole rule of IAM’s', () => {
    const app = createApp('listed');
    createStacks(app, { config: readStageConfig('production'), bundles });
    for (const [id, reason] of listAcknowledged(app)) {
      assert.ok(reason.length > 20, id);
      assert.match(id, /AwsSolutions-(?!IAM[45]$)/u);
    }
    const page = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
    const [, shown = ''] = /<!-- suppressions -->\n([^]*?)<!-- end -->/u.exec(page) ?? [];
    const cells = (table: string): readonly string[] =>
      table
        .split('\n')
        .filter((line) => line.startsWith('| AwsSolutions'))
        .map((line) => line.replaceAll(/ +/gu, ' '));
    assert.deepEqual(cells(shown), cells(writeTable(app)));
  });

  it('would show a warning, of a nested stack too', () => {
    const app = new App({ outdir: join(folder, 'warned'), context: { ...readCdkContext() } });
    const nested = new NestedStack(new Stack(app, 'Warned'), 'Inner');
    Annotations.of(nested).addWarningV2('faceless:test', 'look here');
    const messages = app.synth().stacks.flatMap((stack) => stack.messages.map(({ level }) => level));
    assert.deepEqual(messages, ['warning']);
  });

  it('would not pass with an open bucket', () => {
    const app = createApp('open');
    new Bucket(new Stack(app, 'Open'), 'Bucket');
    assert.throws(() => app.synth(), /Validation failed/u);
  });
});
