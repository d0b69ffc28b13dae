import type { AUTHORIZER_ENVIRONMENT, Environment } from './environment.ts';

/** The two tables, and how many days audit rows are kept. Throws an Error for an AUDIT_DAYS that is no number of days. */
export const readTables = ({
  TABLE_NAME: tableName,
  AUDIT_TABLE_NAME: auditTableName,
  AUDIT_DAYS,
}: Pick<Environment<typeof AUTHORIZER_ENVIRONMENT>, 'TABLE_NAME' | 'AUDIT_TABLE_NAME' | 'AUDIT_DAYS'>) => {
  const auditDays = Number(AUDIT_DAYS);
  if (!Number.isInteger(auditDays) || auditDays < 1)
    throw new Error(`AUDIT_DAYS is ${JSON.stringify(AUDIT_DAYS)}; it is a whole number of days.`);
  return { tableName, auditTableName, auditDays };
};
