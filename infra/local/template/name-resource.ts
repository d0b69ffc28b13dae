import { createHash } from 'node:crypto';
import { notImplemented } from './not-implemented.ts';
import type { TemplateResource } from './template-types.ts';

/** What names and ARNs are made of. */
export interface World {
  readonly accountId: string;
  readonly region: string;
  /** Of the stand-in for SQS: with an endpoint of its own the SDK sends to the host of the queue's URL. */
  readonly sqsEndpoint: string;
}

export interface Identity {
  /** The physical name. */
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Place {
  readonly world: World;
  readonly stack: string;
  readonly id: string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Shortened where the service wants it, the same at every start: data stays with its table. */
const physicalName = (place: Place, longest: number): string => {
  const name = `${place.stack}-${place.id}`;
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}-${digest(name).slice(0, 8)}`;
};

/** Ten digits, as API Gateway's ids. */
const shortId = (place: Place): string => digest(`${place.stack}/${place.id}`).slice(0, 10);

const arn = ({ world }: Place, service: string, resource: string): string =>
  `arn:aws:${service}:${world.region}:${world.accountId}:${resource}`;

const named = (name: string, ref: string, attributes: Readonly<Record<string, string>> = {}): Identity => ({
  name,
  ref,
  attributes,
});

type Namer = (name: string, place: Place) => Identity;

const table: Namer = (name, place) => named(name, name, { Arn: arn(place, 'dynamodb', `table/${name}`) });

const NAMERS: ReadonlyMap<string, Namer> = new Map<string, Namer>([
  ['AWS::DynamoDB::Table', table],
  ['AWS::DynamoDB::GlobalTable', table],
  [
    'AWS::SQS::Queue',
    (name, place) =>
      named(name, `${place.world.sqsEndpoint}/${place.world.accountId}/${name}`, {
        Arn: arn(place, 'sqs', name),
        QueueName: name,
      }),
  ],
  ['AWS::S3::Bucket', (name) => named(name, name, { Arn: `arn:aws:s3:::${name}` })],
  [
    'AWS::Lambda::Function',
    (name, place) => named(name, name, { Arn: arn(place, 'lambda', `function:${name}`) }),
  ],
  ['AWS::Lambda::LayerVersion', (name, place) => named(name, arn(place, 'lambda', `layer:${name}:1`))],
  [
    'AWS::Logs::LogGroup',
    (name, place) => named(name, name, { Arn: arn(place, 'logs', `log-group:${name}:*`) }),
  ],
  ['AWS::Events::Rule', (name, place) => named(name, name, { Arn: arn(place, 'events', `rule/${name}`) })],
  [
    'AWS::IAM::Role',
    (name, { world }) => named(name, name, { Arn: `arn:aws:iam::${world.accountId}:role/${name}` }),
  ],
  [
    'AWS::ApiGateway::RestApi',
    (_, place) =>
      named(shortId(place), shortId(place), { RootResourceId: digest(shortId(place)).slice(0, 10) }),
  ],
]);

/** The property that names a resource, and the longest name that its service takes. */
const NAMES: Readonly<Record<string, readonly [property: string, longest: number]>> = {
  'AWS::DynamoDB::Table': ['TableName', 255],
  'AWS::DynamoDB::GlobalTable': ['TableName', 255],
  'AWS::SQS::Queue': ['QueueName', 80],
  'AWS::S3::Bucket': ['BucketName', 63],
  'AWS::Lambda::Function': ['FunctionName', 64],
  'AWS::Logs::LogGroup': ['LogGroupName', 512],
  'AWS::ApiGateway::Stage': ['StageName', 128],
};

/**
 * Name, `Ref` and attributes of a resource, all known before it exists. Throws FacelessError NOT_CONFIGURED
 * where a name is not a plain text.
 */
export function nameResource(resource: TemplateResource, place: Place): Identity {
  const [property, longest] = NAMES[resource.Type] ?? ['', 255];
  const given = resource.Properties?.[property] ?? physicalName(place, longest);
  if (typeof given !== 'string') {
    throw notImplemented(`a computed ${property} (${place.id} in ${place.stack})`);
  }
  const name = resource.Type === 'AWS::S3::Bucket' ? given.toLowerCase() : given;
  const namer = NAMERS.get(resource.Type);
  if (namer !== undefined) {
    return namer(name, place);
  }
  return resource.Type === 'AWS::ApiGateway::Stage' ? named(name, name) : named(name, shortId(place));
}
