import { z } from 'zod';

/** RFC 9457, as functions and the gateway answer. */
export const problem = z
  .strictObject({
    type: z.string().meta({ examples: ['urn:faceless:problem:invalid-input'] }),
    title: z.string().meta({ examples: ['Unprocessable Entity'] }),
    status: z.int().min(400).max(599).optional(),
    detail: z.string().meta({ examples: ['The request does not match what this route takes.'] }),
    instance: z.string().meta({ examples: ['urn:uuid:5b0c5c4e-1b7e-4c7e-9c5e-0d6a2f1f9a11'] }),
    requestId: z.string().meta({ examples: ['5b0c5c4e-1b7e-4c7e-9c5e-0d6a2f1f9a11'] }),
    errors: z
      .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
      .optional()
      .meta({ examples: [[{ pointer: '/settings/voice', detail: 'must be one of slt, rms, awb' }]] }),
  })
  .meta({ description: 'What went wrong, and what would be right.' });
