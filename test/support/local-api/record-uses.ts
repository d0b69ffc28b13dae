import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../../../infra/local/emulators/start-emulators.ts';

type Json = Readonly<Record<string, unknown>>;

export interface RecordedUses {
  /** To be used in place of the services' own. */
  readonly endpoints: Endpoints;
  /** `action resource` pairs by function, as in `function-uses.ts`. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
  /** Functions that were told by S3 that an object is missing: without ListBucket it would have been 403. */
  readonly missed: ReadonlySet<string>;
  /** Every call of a function so far, in order, as such pairs. */
  readonly callsOf: (name: string) => readonly string[];
  /** Every message that a function has sent, with the request that its attributes name. */
  readonly sent: readonly SentMessage[];
  /** Breaks the services for every function but the authorizer: connections are cut, or never answered. */
  readonly breakServices: (fault: Fault | undefined) => void;
  readonly close: () => Promise<void>;
}

export interface SentMessage {
  readonly sender: string;
  readonly queue: string;
  readonly requestId: string | undefined;
}

export type Fault = 'cut' | 'hang';

const nameTable = (name: unknown): string => (String(name).includes('AuditTable') ? 'audittable' : 'table');

const nameQueue = (url: unknown): string =>
  String(url).includes('DeadLetters') ? 'letters' : (/-(\w+)queues/.exec(String(url))?.[1] ?? String(url));

/** What IAM asks for each part of a transaction. */
const PARTS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const readDynamo = (action: string, body: Json): string[] => {
  if (action !== 'TransactWriteItems') {
    const { IndexName: index } = body;
    const resource = typeof index === 'string' ? `index/${index}` : nameTable(body['TableName']);
    return [`${action} ${resource}`];
  }
  return (body['TransactItems'] as readonly Json[]).flatMap((item) =>
    Object.entries(item).map(
      ([part, write]) => `${PARTS[part] ?? part} ${nameTable((write as Json)['TableName'])}`,
    ),
  );
};

const readSqs = (action: string, body: Json): string[] => [
  `${action.replace(/Batch$/, '')} ${nameQueue(body['QueueUrl'])}`,
];

interface Sent {
  readonly MessageAttributes?: { readonly requestId?: { readonly StringValue?: string } };
}

const readSent = (sender: string, { headers }: IncomingMessage, body: string): SentMessage[] => {
  if (!String(headers['x-amz-target'] ?? '').startsWith('AmazonSQS.SendMessage')) return [];
  const input = JSON.parse(body) as Sent & { readonly QueueUrl: string; readonly Entries?: readonly Sent[] };
  return (input.Entries ?? [input]).map(({ MessageAttributes: attributes }) => ({
    sender,
    queue: nameQueue(input.QueueUrl),
    requestId: attributes?.requestId?.StringValue,
  }));
};

const readS3 = (method: string, url: string, body: string): string[] => {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [, , ...parts] = pathname.split('/');
  const key = parts.join('/');
  if (key === '' && method === 'GET') return ['ListBucket bucket'];
  if (searchParams.has('delete'))
    return Array.from(body.matchAll(/<Key>([^/]*)\//g), ([, prefix]) => `DeleteObject ${prefix ?? ''}/*`);
  const actions: Readonly<Record<string, string>> = {
    GET: 'GetObject',
    HEAD: 'GetObject',
    DELETE: 'DeleteObject',
  };
  const action =
    searchParams.has('uploadId') && method === 'DELETE' ? 'AbortMultipartUpload' : actions[method];
  return [`${action ?? 'PutObject'} ${parts[0] ?? ''}/*`];
};

const readUses = ({ method = '', url = '', headers }: IncomingMessage, body: string): string[] => {
  const [service = '', action = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (action === '') return readS3(method, url, body);
  const input = JSON.parse(body) as Json;
  return service.startsWith('DynamoDB') ? readDynamo(action, input) : readSqs(action, input);
};

/** See `function-environment.ts`. */
const readSender = ({ headers }: IncomingMessage): string | undefined =>
  / app\/([\w-]+)/.exec(headers['user-agent'] ?? '')?.[1]?.split('-PTEnv')[0];

const readBody = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

interface Notes {
  fault: Fault | undefined;
  readonly uses: Map<string, Set<string>>;
  readonly missed: Set<string>;
  readonly calls: Map<string, string[]>;
  readonly sent: SentMessage[];
}

const note = ({ uses, calls }: Notes, who: string, seen: readonly string[]): void => {
  const before = calls.get(who);
  if (before === undefined) calls.set(who, [seen.join(' + ')]);
  else before.push(seen.join(' + '));
  uses.set(who, new Set([...(uses.get(who) ?? []), ...seen]));
};

const passOn = async (
  target: URL,
  notes: Notes,
  [incoming, outgoing]: readonly [IncomingMessage, ServerResponse],
): Promise<void> => {
  const { method, url, headers } = incoming;
  const who = readSender(incoming);
  if (notes.fault !== undefined && who !== undefined && who !== 'authorizer') {
    if (notes.fault === 'cut') outgoing.destroy();
    return;
  }
  const body = await readBody(incoming);
  if (who !== undefined) {
    note(notes, who, readUses(incoming, body.toString()));
    notes.sent.push(...readSent(who, incoming, body.toString()));
  }
  const { hostname, port } = target;
  const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
    const isLook = method === 'GET' || method === 'HEAD';
    if (who !== undefined && isLook && answer.statusCode === 404) notes.missed.add(who);
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  onward.end(body);
};

const openPort = async (target: string, notes: Notes): Promise<{ url: string; server: Server }> => {
  const server = createServer((incoming, outgoing) => {
    passOn(new URL(target), notes, [incoming, outgoing]).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
};

/** A port in front of each service that passes everything on, signatures included, and notes who asked for what. */
export const recordUses = async (targets: Endpoints): Promise<RecordedUses> => {
  const notes: Notes = { fault: undefined, uses: new Map(), missed: new Set(), calls: new Map(), sent: [] };
  const dynamodb = await openPort(targets.dynamodb, notes);
  const sqs = await openPort(targets.sqs, notes);
  const s3 = await openPort(targets.s3, notes);
  const close = async (): Promise<void> => {
    for (const { server } of [dynamodb, sqs, s3]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  const breakServices = (fault: Fault | undefined): void => {
    notes.fault = fault;
  };
  const endpoints = { dynamodb: dynamodb.url, sqs: sqs.url, s3: s3.url };
  const { uses, missed, calls, sent } = notes;
  const callsOf = (name: string): readonly string[] => calls.get(name) ?? [];
  return { endpoints, uses, missed, sent, callsOf, breakServices, close };
};
