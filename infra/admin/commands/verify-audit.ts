import { createTrailStore } from '../../../shared/adapters/aws/read-trail.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { toDetails } from '../../../shared/domain/audit-details.ts';
import { SYSTEM_OWNER, type TrailRow } from '../../../shared/domain/audit.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import {
  describeFinding,
  type Finding,
  normaliseScope,
  type VerificationResult,
  type VerificationScope,
} from '../../../shared/domain/verification.ts';
import { logDataAccess } from '../../../shared/observability/audit.ts';
import type { TrailStore } from '../../../shared/ports/audit.ts';
import { verifyTrail } from '../../../shared/use-cases/verify-trail.ts';
import type { AdminArguments, AdminCommand, AdminWorld } from '../command.ts';
import { formatTable, formatTime } from '../format-table.ts';

const readScope = ({ words, options }: AdminArguments): VerificationScope => {
  if (words.length > 0)
    throw new FacelessError('INVALID_INPUT', `verify-audit takes options, not ${words.join(' ')}.`);
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  return normaliseScope({ subject: text('subject'), from: text('from'), to: text('to') });
};

/** As it stands now; undefined for one that is gone, and for a seal. */
const findRow = async (
  trail: TrailStore,
  { subject, seq, rowId }: Finding,
): Promise<TrailRow | undefined> => {
  if (subject !== undefined && seq !== undefined)
    return (await trail.readChain(subject)).rows.find((row) => row.seq === seq);
  return rowId === undefined ? undefined : trail.findEvent(rowId);
};

const describeRow = (row: TrailRow | undefined): string =>
  row === undefined ? 'Nothing stands in its place.' : JSON.stringify(row, undefined, 2);

const describeResult = (result: VerificationResult, first: TrailRow | undefined): string => {
  const { rows, subjects, seals, sealedTo, broken, findings } = result;
  const counts = formatTable(
    ['rows', 'subjects', 'seals', 'sealed to', 'broken'],
    [[String(rows), String(subjects), String(seals), formatTime(sealedTo), String(broken)]],
  );
  if (broken === 0) return `${counts}\n\nThe trail is whole.`;
  const shown = formatTable(
    ['what was done', 'subject', 'row'],
    findings.map(({ how, subject, seq, rowId }) => [how, subject, seq === undefined ? rowId : String(seq)]),
  );
  const [finding] = findings;
  return [
    counts,
    shown,
    `The trail is broken. First: ${finding === undefined ? '' : describeFinding(finding)}.\n${describeRow(first)}`,
  ].join('\n\n');
};

/** That it was verified is itself a row: of nobody in particular. */
const record = async (
  { tables, audit }: AdminWorld,
  scope: VerificationScope,
  result: VerificationResult,
) => {
  const { whole, rows, subjects, seals, broken } = result;
  const details = { ...toDetails({ ...scope }), rows, subjects, seals, broken };
  const event = logDataAccess(audit, 'audit_verified', { success: whole, details });
  await recordEvent(tables)({ ...event, owner: SYSTEM_OWNER });
};

export const verifyAudit: AdminCommand = {
  usage: '[--subject SUBJECT | --from TIME --to TIME]',
  summary: 'Verify the audit trail; ends with 1 and names the first bad row where it is broken',
  options: { subject: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  run: async (world, given) => {
    const scope = readScope(given);
    const { seals, tables } = world;
    if (seals === undefined)
      throw new FacelessError('INVALID_INPUT', 'Name the bucket of the seals, too: --seal-bucket NAME.');
    const trail = createTrailStore(tables);
    const result = await verifyTrail({ trail, seals, clock: tables.clock })(scope);
    await record(world, scope, result);
    const [finding] = result.findings;
    const first = finding && (await findRow(trail, finding));
    const data = { ...result, ...(first && { first }) };
    return { data, text: describeResult(result, first), isBad: !result.whole };
  },
};
