import { z } from 'zod';
import { TAMPERINGS } from '../../../shared/domain/audit-chain.ts';
import { time } from '../event.schema.ts';
import { jobShape } from '../jobs/job-view.schema.ts';
import { trailFilterShape } from './trail-filter.schema.ts';

const { subject, from, to } = trailFilterShape;

const finding = z
  .strictObject({
    how: z.enum(TAMPERINGS).meta({
      description:
        'cut: the row and all after it are gone; added: it never was the subject’s, or came after its hour was sealed; vanished: the subject’s rows are all gone; headless: the item that holds the chain’s head is gone.',
    }),
    subject: z.string().optional().meta({ description: 'Whose row it is; seal for a seal.' }),
    seq: z.int().min(1).optional().meta({ description: 'Of the row in its chain, or of the seal.' }),
    rowId: z.string().optional(),
  })
  .meta({ description: 'One place where the trail is not as it was written.' });

/** A verification as the API shows it. */
export const auditVerificationView = z
  .strictObject({
    ...jobShape,
    scope: z
      .strictObject({ subject, from, to })
      .meta({ description: 'What is verified; empty for the whole trail.' }),
    result: z
      .strictObject({
        whole: z.boolean(),
        rows: z.int().min(0).meta({ description: 'That were looked at.' }),
        subjects: z.int().min(0),
        seals: z.int().min(0),
        sealedTo: time.optional().meta({ description: 'Absent before the first seal.' }),
        broken: z.int().min(0).meta({ description: 'How many places were found.' }),
        findings: z.array(finding).meta({ description: 'The first of them, at most 20.' }),
      })
      .optional()
      .meta({ description: 'Once it is DONE.' }),
  })
  .meta({ description: 'A verification of the audit trail.' });
