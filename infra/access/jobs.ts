import {
  type Access,
  appendAudit,
  consume,
  deleteObjects,
  getAuditRow,
  getItem,
  query,
  readObjects,
  readChains,
  readSeals,
  readTrail,
  seeMissing,
  seeMissingSeal,
  updateItem,
  writeFiles,
} from './statements.ts';

/** The worker of jobs: reads the whole trail with the heads of its chains, and writes nothing but what it found. */
export const JOB_ACCESS: readonly Access[] = [
  getItem,
  updateItem,
  appendAudit,
  consume('run-job'),
  readTrail('bySubject', 'byOwner', 'byTime'),
  readChains,
  getAuditRow,
  readSeals,
  seeMissingSeal,
  // All that somebody has, for the export of their account.
  query,
  readObjects('videos/', 'scripts/'),
  writeFiles('exports/'),
  // What another worker has overtaken goes again.
  seeMissing,
  deleteObjects('exports/'),
];
