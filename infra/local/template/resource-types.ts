/**
 * Every resource type that the local cloud knows, with the properties that it acts on and those that it leaves
 * on purpose. Paths are dotted and go through lists. Anything else is refused by name (`check-resource.ts`).
 */
export interface ResourceType {
  readonly honours: readonly string[];
  /** Each with its reason. */
  readonly ignores?: Readonly<Record<string, string>>;
}

const NO_TAGS = { Tags: 'nothing here is billed or searched by tag' };
const NO_IAM = 'access is not enforced locally: functions and stand-ins share one key';
const NO_LOCK = 'whoever has this machine can change its files: a seal is only held against the trail';
const ONE_MACHINE = 'one machine has one architecture, one disk and no encryption at rest';

/** Types that have no part in what runs here, each with its reason. */
const UNUSED_TYPES: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'statistics of the CDK',
  'AWS::IAM::Role': NO_IAM,
  'AWS::IAM::Policy': NO_IAM,
  'AWS::Lambda::Permission': NO_IAM,
  'AWS::SQS::QueuePolicy': NO_IAM,
  'AWS::S3::BucketPolicy': NO_IAM,
  'AWS::ApiGateway::Account': NO_IAM,
  'AWS::ApiGateway::Deployment': 'every start deploys',
  'AWS::Lambda::LayerVersion': 'its packages are the repository’s own',
  'AWS::Logs::LogGroup': 'logs go to one file, which is rotated',
  'AWS::CloudWatch::Alarm': 'nobody is called out for a laptop',
  'AWS::CloudWatch::Dashboard': 'there is no console to show it',
  'AWS::SNS::Topic': 'only alarms use it',
  'AWS::SNS::TopicPolicy': NO_IAM,
  'AWS::WAFv2::WebACL': 'the gateway listens on 127.0.0.1 only',
  'AWS::WAFv2::WebACLAssociation': 'the gateway listens on 127.0.0.1 only',
};

const TABLE_KEYS = [
  'TableName',
  'AttributeDefinitions',
  'KeySchema',
  'BillingMode',
  'GlobalSecondaryIndexes',
];
const TABLE: ResourceType = {
  honours: [...TABLE_KEYS, 'TimeToLiveSpecification'],
  ignores: {
    ...NO_TAGS,
    Replicas: 'backups, deletion protection and policies of the one replica',
    PointInTimeRecoverySpecification: 'the data folder is the backup',
    DeletionProtectionEnabled: 'nothing here deletes a table but --fresh',
    SSESpecification: ONE_MACHINE,
  },
};

const QUEUE: ResourceType = {
  honours: [
    'QueueName',
    'VisibilityTimeout',
    'MessageRetentionPeriod',
    'DelaySeconds',
    'ReceiveMessageWaitTimeSeconds',
    'MaximumMessageSize',
    'RedrivePolicy',
  ],
  ignores: { ...NO_TAGS, SqsManagedSseEnabled: ONE_MACHINE },
};

const BUCKET: ResourceType = {
  honours: ['BucketName', 'LifecycleConfiguration'],
  ignores: {
    ...NO_TAGS,
    BucketEncryption: ONE_MACHINE,
    OwnershipControls: NO_IAM,
    PublicAccessBlockConfiguration: NO_IAM,
    VersioningConfiguration: NO_LOCK,
    ObjectLockEnabled: NO_LOCK,
    ObjectLockConfiguration: NO_LOCK,
  },
};

const FUNCTION: ResourceType = {
  honours: [
    'FunctionName',
    'Code.S3Key',
    'Handler',
    'Runtime',
    'MemorySize',
    'Timeout',
    'Environment.Variables',
    'Layers',
    'LoggingConfig.LogGroup',
    'LoggingConfig.LogFormat',
    'LoggingConfig.ApplicationLogLevel',
  ],
  ignores: {
    ...NO_TAGS,
    'Code.S3Bucket': 'code is taken from the cloud assembly',
    Description: 'for people',
    Role: NO_IAM,
    Architectures: ONE_MACHINE,
    EphemeralStorage: ONE_MACHINE,
    TracingConfig: 'traces are not collected; their ids go through',
    'LoggingConfig.SystemLogLevel': 'the runtime itself logs nothing but failures',
  },
};

const METHOD: ResourceType = {
  honours: [
    'RestApiId',
    'ResourceId',
    'HttpMethod',
    'AuthorizationType',
    'AuthorizerId',
    'Integration.Type',
    'Integration.Uri',
    'Integration.IntegrationHttpMethod',
    'Integration.PassthroughBehavior',
    'Integration.RequestTemplates',
    'Integration.IntegrationResponses.StatusCode',
    'Integration.IntegrationResponses.SelectionPattern',
    'Integration.IntegrationResponses.ResponseParameters',
    'Integration.IntegrationResponses.ResponseTemplates',
  ],
  ignores: { MethodResponses: 'a declaration; the integration’s responses say what is sent' },
};

const STAGE: ResourceType = {
  honours: [
    'RestApiId',
    'StageName',
    'MethodSettings.HttpMethod',
    'MethodSettings.ResourcePath',
    'MethodSettings.ThrottlingBurstLimit',
    'MethodSettings.ThrottlingRateLimit',
  ],
  ignores: {
    ...NO_TAGS,
    DeploymentId: 'every start deploys',
    AccessLogSetting: 'the functions log each request',
    'MethodSettings.DataTraceEnabled': 'the functions log each request',
    'MethodSettings.LoggingLevel': 'the functions log each request',
    TracingEnabled: 'traces are not collected; their ids go through',
  },
};

const USED_TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::CloudFormation::Stack': { honours: ['TemplateURL', 'Parameters'], ignores: NO_TAGS },
  'AWS::DynamoDB::Table': TABLE,
  'AWS::DynamoDB::GlobalTable': TABLE,
  'AWS::SQS::Queue': QUEUE,
  'AWS::S3::Bucket': BUCKET,
  'AWS::Lambda::Function': FUNCTION,
  'AWS::Lambda::EventSourceMapping': {
    honours: [
      'EventSourceArn',
      'FunctionName',
      'BatchSize',
      'Enabled',
      'FunctionResponseTypes',
      'ScalingConfig.MaximumConcurrency',
    ],
    ignores: NO_TAGS,
  },
  'AWS::Logs::SubscriptionFilter': { honours: ['LogGroupName', 'DestinationArn', 'FilterPattern'] },
  'AWS::Events::Rule': {
    honours: ['ScheduleExpression', 'State', 'Targets.Arn', 'Targets.Input'],
    ignores: {
      ...NO_TAGS,
      Description: 'for people',
      'Targets.Id': 'a name',
      'Targets.RetryPolicy': 'a call of a function on the same machine arrives',
    },
  },
  'AWS::ApiGateway::RestApi': {
    honours: ['BinaryMediaTypes'],
    ignores: {
      ...NO_TAGS,
      Name: 'for people',
      Description: 'for people',
      EndpointConfiguration: '127.0.0.1',
    },
  },
  'AWS::ApiGateway::Resource': { honours: ['RestApiId', 'ParentId', 'PathPart'] },
  'AWS::ApiGateway::Method': METHOD,
  'AWS::ApiGateway::Stage': STAGE,
  'AWS::ApiGateway::Authorizer': {
    honours: ['RestApiId', 'Type', 'AuthorizerUri', 'IdentitySource', 'AuthorizerResultTtlInSeconds'],
    ignores: { Name: 'for people' },
  },
  'AWS::ApiGateway::GatewayResponse': {
    honours: ['RestApiId', 'ResponseType', 'StatusCode', 'ResponseParameters', 'ResponseTemplates'],
  },
};

/** What is known of a type: `undefined` when nothing is, `unused` when all of it is left on purpose. */
export const findResourceType = (type: string): ResourceType | 'unused' | undefined =>
  Object.hasOwn(UNUSED_TYPES, type) ? 'unused' : USED_TYPES[type];
