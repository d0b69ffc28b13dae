import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { FacelessError } from '../../shared/domain/errors.ts';
import { AUDIT_TABLE_OUTPUT, SEAL_BUCKET_OUTPUT, TABLE_OUTPUT } from '../stacks/data-outputs.ts';

/** The names of a deployed stage's tables and of the bucket of its seals, by its stack's outputs. Throws NOT_FOUND with what would be right. */
export const findStageTables = async (
  stage: string,
): Promise<{
  readonly tableName: string;
  readonly auditTableName: string;
  readonly sealBucketName: string | undefined;
}> => {
  const StackName = `Faceless-${stage}-Data`;
  const client = new CloudFormationClient({});
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    const find = (name: string): string | undefined =>
      stack?.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
    const [tableName, auditTableName] = [find(TABLE_OUTPUT), find(AUDIT_TABLE_OUTPUT)];
    if (tableName !== undefined && auditTableName !== undefined)
      return { tableName, auditTableName, sealBucketName: find(SEAL_BUCKET_OUTPUT) };
    throw new FacelessError(
      'NOT_FOUND',
      `The stack ${StackName} does not name its tables: deploy this version, or give --table and --audit-table.`,
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    const reason = `There is no stack ${StackName} in this account and region: deploy the stage first.`;
    throw new FacelessError('NOT_FOUND', reason, { cause: error });
  } finally {
    client.destroy();
  }
};
