import { Aws } from 'aws-cdk-lib';
import { readKeyPlace } from '../../shared/config/script-writer.ts';
import type { Access } from './statements.ts';
import type { StageConfig } from '../config.ts';

/** Of the account's own, in its region where `place` is `HERE`. */
export const arn = (service: string, place: string, resource: string): string =>
  `arn:${Aws.PARTITION}:${service}:${place}:${resource}`;

export const HERE = `${Aws.REGION}:${Aws.ACCOUNT_ID}`;

/** `eu.anthropic.claude-…`: a profile that asks the model in one of several regions. */
const PROFILE = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\.(.+)$/;

/** A model by its id, its inference profile or their ARN, and nothing else. */
const invokeModel =
  (model: string): Access =>
  () => {
    const actions = ['bedrock:InvokeModel'];
    if (model.startsWith('arn:')) return { actions, resources: [model] };
    const id = PROFILE.exec(model)?.[1];
    if (id === undefined)
      return { actions, resources: [arn('bedrock', `${Aws.REGION}:`, `foundation-model/${model}`)] };
    return {
      actions,
      resources: [
        arn('bedrock', HERE, `inference-profile/${model}`),
        arn('bedrock', '*:', `foundation-model/${id}`),
      ],
      wildcards: {
        [`Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${id}`]:
          'An inference profile chooses among regions; the model is named in full.',
      },
    };
  };

/** The one key that a setting names. */
export const readKey =
  (reference: string, setting = 'SCRIPT_KEY'): Access =>
  () => {
    const { place, name } = readKeyPlace(reference, setting);
    if (place === 'ssm')
      return {
        actions: ['ssm:GetParameter'],
        resources: [arn('ssm', HERE, `parameter/${name.replace(/^\//, '')}`)],
      };
    // Secrets Manager adds six characters to a secret's name.
    return {
      actions: ['secretsmanager:GetSecretValue'],
      resources: [arn('secretsmanager', HERE, `secret:${name}-??????`)],
    };
  };

/** What the writer's function needs for its model. On one machine there is neither a role nor a secret. */
export const writerAccess = ({ deployed, scriptWriter }: StageConfig): readonly Access[] => {
  const { SCRIPT_WRITER: writer, SCRIPT_MODEL: model, SCRIPT_KEY: key } = scriptWriter;
  if (!deployed || writer === 'offline') return [];
  if (writer === 'bedrock') return [invokeModel(model)];
  return key === '' ? [] : [readKey(key)];
};
