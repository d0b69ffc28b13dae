import { FacelessError } from './errors.ts';

/** For a cursor that this service did not make, or made for somebody or something else. */
export const foreignCursor = (use: 'unchanged' | 'with the same filters'): FacelessError =>
  new FacelessError('INVALID_INPUT', 'The cursor is not one of this list.', {
    fields: [{ pointer: '/cursor', detail: `Use the cursor of the page before, ${use}.` }],
  });
