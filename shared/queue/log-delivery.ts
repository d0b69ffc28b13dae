/** What CloudWatch Logs hands to a subscribed function: gzipped JSON in base64. */
import { gunzipSync } from 'node:zlib';
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from 'aws-lambda';
import { sha256 } from '../domain/digest.ts';

export interface LogDelivery {
  /** The same for a delivery that comes again. */
  readonly id: string;
  readonly lines: readonly string[];
}

/** Undefined for the message by which the service only asks whether the function is there. */
export const readLogDelivery = ({ awslogs }: CloudWatchLogsEvent): LogDelivery | undefined => {
  const text = gunzipSync(Buffer.from(awslogs.data, 'base64')).toString('utf8');
  const { messageType, logGroup, logStream, logEvents } = JSON.parse(text) as CloudWatchLogsDecodedData;
  if (messageType !== 'DATA_MESSAGE') return undefined;
  const ids = logEvents.map(({ id }) => id).join(' ');
  return { id: sha256(`${logGroup} ${logStream} ${ids}`), lines: logEvents.map(({ message }) => message) };
};
