/** What the account says, with the AWS credentials of the environment. Nothing is written. */
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { readStageConfig } from '../config.ts';
import { failed, notChecked, ok, type PreflightCheck, type PreflightResult } from './check.ts';

/** The CDK's default qualifier. */
const BOOTSTRAP = '/cdk-bootstrap/hnb659fds/version';
/** What the templates ask for: their rule `CheckBootstrapVersion`. */
const LEAST_BOOTSTRAP = 6;
/** Below this, what one film needs at once does not run. */
const LEAST_CONCURRENCY = 10;
const NO_CREDENTIALS = 'CredentialsProviderError';

const explain = (error: unknown): PreflightResult => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (/region is missing|region=""/i.test(message)) return notChecked('no region: set AWS_REGION');
  if (name === NO_CREDENTIALS) return notChecked('no AWS credentials in the environment');
  return failed(`${name}: ${message}`);
};

/** The stage that is deployed reads its region from the environment, as the CDK does. */
export const checkRegion: PreflightCheck = async () => {
  const region = process.env['AWS_REGION'] ?? '';
  return region === '' ? notChecked('no region: set AWS_REGION') : ok(region);
};

export const checkBootstrap: PreflightCheck = async () => {
  const client = new SSMClient({ maxAttempts: 2 });
  try {
    const { Parameter: parameter } = await client.send(new GetParameterCommand({ Name: BOOTSTRAP }));
    const version = Number(parameter?.Value);
    return version >= LEAST_BOOTSTRAP
      ? ok(`version ${version}`)
      : failed(`version ${parameter?.Value}, and ${LEAST_BOOTSTRAP} is needed: run npx cdk bootstrap`);
  } catch (error) {
    return error instanceof Error && error.name === 'ParameterNotFound'
      ? failed('this account and region are not bootstrapped: run npx cdk bootstrap')
      : explain(error);
  } finally {
    client.destroy();
  }
};

export const checkConcurrency: PreflightCheck = async ({ stage }) => {
  const client = new LambdaClient({ maxAttempts: 2 });
  try {
    const { AccountLimit: limit } = await client.send(new GetAccountSettingsCommand({}));
    const most = limit?.ConcurrentExecutions ?? 0;
    const workers = Object.values(readStageConfig(stage).workers).reduce(
      (sum, one) => sum + one.maxConcurrency,
      0,
    );
    if (most < LEAST_CONCURRENCY)
      return failed(`${most} executions at once, and ${LEAST_CONCURRENCY} are needed`);
    return ok(
      most > 2 * workers
        ? `${most} executions at once; workers take ${workers} at most`
        : `${most} executions at once, of which workers may take ${workers}: requests may be throttled, ask for more`,
    );
  } catch (error) {
    return explain(error);
  } finally {
    client.destroy();
  }
};
