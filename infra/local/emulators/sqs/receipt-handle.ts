import { sqsError } from './sqs-error.ts';

export interface Receipt {
  readonly seq: number;
  readonly receipt: string;
}

/** The handle of one receive of one message; a later receive of it has another. */
export const encodeReceipt = ({ seq, receipt }: Receipt): string =>
  Buffer.from(`${seq}/${receipt}`).toString('base64');

/** Reads a handle. Throws ReceiptHandleIsInvalid. */
export const decodeReceipt = (handle: string): Receipt => {
  const [seq = '', receipt = '', ...rest] = Buffer.from(handle, 'base64').toString('utf8').split('/');
  if (!/^\d{1,15}$/.test(seq) || receipt.length !== 36 || rest.length > 0)
    throw sqsError('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not valid.`);
  return { seq: Number(seq), receipt };
};
