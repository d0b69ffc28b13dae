import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { App, Aws } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { readCdkContext } from '../../infra/build/read-cdk-context.ts';
import type { Resources } from '../../infra/access/statements.ts';
import { readStageConfig, type StageConfig } from '../../infra/config.ts';
import { createStacks } from '../../infra/create-stacks.ts';
import { writerAccess } from '../../infra/access/writer.ts';

// That a model passes cdk-nag and CloudFormation’s rules: `validation.test.ts`.
process.env['CDK_VALIDATION'] = 'false';

const NONE = { SCRIPT_WRITER: 'offline', SCRIPT_MODEL: '', SCRIPT_ENDPOINT: '', SCRIPT_KEY: '' };

const configure = (change: Partial<StageConfig['scriptWriter']>): StageConfig => ({
  ...readStageConfig('staging'),
  scriptWriter: { ...NONE, ...change },
});

/** What the writer's function may do, as `action resource`, in the words of CloudFormation. */
const usesOf = (change: Partial<StageConfig['scriptWriter']>): readonly string[] =>
  writerAccess(configure(change)).flatMap((access) => {
    const { actions, resources } = access({} as Resources);
    return actions.flatMap((action) =>
      resources.map((resource) =>
        `${action} ${resource}`
          .replaceAll(Aws.PARTITION, 'PARTITION')
          .replaceAll(Aws.REGION, 'REGION')
          .replaceAll(Aws.ACCOUNT_ID, 'ACCOUNT'),
      ),
    );
  });

const openai = { SCRIPT_WRITER: 'openai', SCRIPT_MODEL: 'm', SCRIPT_ENDPOINT: 'https://a.example/v1' };

describe('the script writer’s role', () => {
  it('grants one model, or the reading of one key, and nothing without a model', () => {
    assert.deepEqual(usesOf({}), []);
    assert.deepEqual(usesOf({ SCRIPT_WRITER: 'bedrock', SCRIPT_MODEL: 'amazon.nova-lite-v1:0' }), [
      'bedrock:InvokeModel arn:PARTITION:bedrock:REGION::foundation-model/amazon.nova-lite-v1:0',
    ]);
    assert.deepEqual(usesOf({ SCRIPT_WRITER: 'bedrock', SCRIPT_MODEL: 'eu.amazon.nova-lite-v1:0' }), [
      'bedrock:InvokeModel arn:PARTITION:bedrock:REGION:ACCOUNT:inference-profile/eu.amazon.nova-lite-v1:0',
      'bedrock:InvokeModel arn:PARTITION:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
    ]);
    assert.deepEqual(usesOf(openai), []);
    assert.deepEqual(usesOf({ ...openai, SCRIPT_KEY: 'ssm:/faceless/key' }), [
      'ssm:GetParameter arn:PARTITION:ssm:REGION:ACCOUNT:parameter/faceless/key',
    ]);
    assert.deepEqual(usesOf({ ...openai, SCRIPT_KEY: 'secretsmanager:faceless/key' }), [
      'secretsmanager:GetSecretValue arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:faceless/key-??????',
    ]);
  });

  it('is that of the only function that is told of a model', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faceless-writer-'));
    after(() => rmSync(folder, { recursive: true }));
    const app = new App({ outdir: folder, context: { ...readCdkContext() } });
    const config = configure({ SCRIPT_WRITER: 'bedrock', SCRIPT_MODEL: 'eu.amazon.nova-lite-v1:0' });
    const { pipeline } = createStacks(app, { config, bundles: await bundleFunctions() });
    const functions = Template.fromStack(pipeline).findResources('AWS::Lambda::Function');
    const told = Object.entries(functions).flatMap(([id, { Properties }]) => {
      const { Environment } = Properties as { Environment: { Variables: Record<string, unknown> } };
      return 'SCRIPT_MODEL' in Environment.Variables ? [id] : [];
    });
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^writescript/u);
  });
});
