import type { LocalCloud } from '../start-local-cloud.ts';

/** What runs where, for a person who has just started it. */
export function describeCloud(
  cloud: Pick<LocalCloud, 'apiUrl' | 'publisherUrl' | 'endpoints' | 'origin' | 'functions' | 'administrator'>,
  paths: { readonly dataDir: string; readonly logFile: string },
): string {
  const { endpoints, origin, administrator, publisherUrl } = cloud;
  const rows = [
    ['API', cloud.apiUrl, ''],
    ['DynamoDB', endpoints.dynamodb, origin.dynamodb],
    ['SQS', endpoints.sqs, origin.sqs],
    ['S3', endpoints.s3, origin.s3],
    ...(publisherUrl === undefined ? [] : [['YouTube', publisherUrl, 'stand-in: nothing is published']]),
    ['Functions', `${cloud.functions.length}, each in a process of its own when called`, ''],
    ['Data', paths.dataDir, ''],
    ['Logs', paths.logFile, ''],
  ];
  const table = rows.map(([name = '', place = '', note = '']) =>
    `  ${name.padEnd(10)} ${place.padEnd(28)} ${note}`.trimEnd(),
  );
  const key = administrator.isNew ? ['', `Administrator key: ${administrator.apiKey}`] : [];
  return ['Faceless runs on this machine; Ctrl-C ends it.', '', ...table, ...key].join('\n');
}
