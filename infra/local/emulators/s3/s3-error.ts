import { notImplemented, ServiceError } from '../aws/service-error.ts';
import { SignatureError, type SignatureFault } from '../aws/verify-signature.ts';

/** An error of S3: code and status as the S3 API reference pairs them. */
export const s3Error = (code: string, status: number, message: string): ServiceError =>
  new ServiceError(code, message, { status });

export const invalidArgument = (message: string): ServiceError => s3Error('InvalidArgument', 400, message);
export const invalidRequest = (message: string): ServiceError => s3Error('InvalidRequest', 400, message);
export const accessDenied = (message: string): ServiceError => s3Error('AccessDenied', 403, message);
export const malformedXml = (message: string): ServiceError => s3Error('MalformedXML', 400, message);
export const preconditionFailed = (condition: string): ServiceError =>
  s3Error('PreconditionFailed', 412, `At least one of the preconditions did not hold: ${condition}`);
export const unsupported = (what: string): ServiceError =>
  s3Error('NotImplemented', 501, notImplemented(what));

const SIGNATURE_ERRORS: Record<SignatureFault, readonly [code: string, status: number]> = {
  missing: ['AccessDenied', 403],
  malformed: ['AuthorizationQueryParametersError', 400],
  'unknown-key': ['InvalidAccessKeyId', 403],
  mismatch: ['SignatureDoesNotMatch', 403],
  skewed: ['RequestTimeTooSkewed', 403],
  expired: ['AccessDenied', 403],
  'unsigned-headers': ['AccessDenied', 403],
};

/** S3's own words for a signature that does not hold. */
export const fromSignatureError = (error: SignatureError): ServiceError => {
  const [code, status] = SIGNATURE_ERRORS[error.fault];
  return s3Error(code, status, error.message);
};
