/** Outputs of the data stack that `npm run admin` reads. */
export const TABLE_OUTPUT = 'TableName';
export const AUDIT_TABLE_OUTPUT = 'AuditTableName';
export const SEAL_BUCKET_OUTPUT = 'SealBucketName';
