import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { loadResources } from '../../infra/local/template/load-resources.ts';
import { resolveValue } from '../../infra/local/template/resolve-value.ts';
import type { Scope } from '../../infra/local/template/scope.ts';
import type { Template } from '../../infra/local/template/template-types.ts';

const nothing = (name: string): never => {
  throw new Error(`nothing is called ${name}`);
};
const scope: Scope = {
  ref: (name) => (name === 'AWS::NoValue' ? undefined : name === 'Name' ? 'value' : nothing(name)),
  attribute: (resource, attribute) => `${resource}.${attribute}`,
  importValue: nothing,
  condition: (name) => name === 'Yes',
  mapping: (map, top, second) => `${map}/${top}/${second}`,
};
const resolve = (value: unknown): unknown => resolveValue(value, scope);

const WORLD = { accountId: '000000000000', region: 'us-east-1', sqsEndpoint: 'http://127.0.0.1:1' };
const load = (...templates: readonly Template[]): ReturnType<typeof loadResources> =>
  loadResources(
    templates.map((template, index) => ({ name: `stack${index}`, template, assets: new Map() })),
    WORLD,
  );
const queue = (properties: Readonly<Record<string, unknown>>): Template => ({
  Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: properties } },
});

/** JSON without objects that look like a function. */
const plainJson = fc.jsonValue().filter((value) => !/"(?:Ref|Fn::)/.test(JSON.stringify(value)));

suite('values of a template', () => {
  test('without functions stay as they are', () => {
    fc.assert(fc.property(plainJson, (value) => assert.deepEqual(resolve(value), value)));
  });

  test('joined and split again are the same', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !text.includes('|'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, seed) => {
        const joined = { 'Fn::Join': ['|', words] };
        assert.deepEqual(resolve({ 'Fn::Split': ['|', joined] }), words);
        const at = seed % words.length;
        assert.equal(resolve({ 'Fn::Select': [at, { 'Fn::Split': ['|', joined] }] }), words[at]);
      }),
    );
  });

  test('with text substituted keep everything but the names', () => {
    const text = fc.string().filter((part) => !part.includes('$'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const sub = `${before}\${Name}-\${A.Arn}-\${!Name}-\${Own}${after}`;
        assert.equal(
          resolve({ 'Fn::Sub': [sub, { Own: { Ref: 'Name' } }] }),
          `${before}value-A.Arn-\${Name}-value${after}`,
        );
      }),
    );
  });

  test('know the other functions', () => {
    assert.equal(resolve({ Ref: 'Name' }), 'value');
    assert.equal(resolve({ 'Fn::GetAtt': 'A.Outputs.B' }), 'A.Outputs.B');
    assert.equal(resolve({ 'Fn::If': ['Yes', 1, { Ref: 'unknown' }] }), 1);
    assert.equal(resolve({ 'Fn::If': ['No', { Ref: 'unknown' }, 2] }), 2);
    assert.equal(resolve({ 'Fn::FindInMap': ['M', { Ref: 'Name' }, 'b'] }), 'M/value/b');
  });

  test('leave out what is AWS::NoValue', () => {
    const none = { Ref: 'AWS::NoValue' };
    assert.deepEqual(resolve({ a: none, b: [1, none, { 'Fn::If': ['No', 2, none] }] }), { b: [1] });
  });

  test('are refused by name with a function that is not implemented, or a malformed one', () => {
    assert.throws(
      () => resolve({ 'Fn::Cidr': ['10.0.0.0/8'] }),
      /does not implement the template function Fn::Cidr/,
    );
    assert.throws(() => resolve({ 'Fn::Join': 'a' }), /malformed Fn::Join/);
    assert.throws(() => resolve({ 'Fn::Select': [3, ['a']] }), /malformed Fn::Select/);
  });
});

suite('stacks', () => {
  test('give resources their names, the same at every start', () => {
    const [first] = load(queue({}));
    assert.deepEqual(first?.identity, load(queue({}))[0]?.identity);
    assert.equal(first?.identity.ref, 'http://127.0.0.1:1/000000000000/stack0-Q');
    assert.equal(
      load(queue({ QueueName: 'mine' }))[0]?.identity.attributes['Arn'],
      'arn:aws:sqs:us-east-1:000000000000:mine',
    );
  });

  test('import what others export, parameters and mappings of their own', () => {
    const exporting: Template = {
      ...queue({}),
      Outputs: { Url: { Value: { Ref: 'Q' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-url' } } } },
    };
    const importing: Template = {
      Parameters: { Seconds: { Default: 5 } },
      Mappings: { Sizes: { 'us-east-1': { queue: 7 } } },
      Conditions: {
        IsHere: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
        IsElsewhere: { 'Fn::Not': [{ Condition: 'IsHere' }] },
        IsBoth: { 'Fn::And': [{ Condition: 'IsHere' }, { Condition: 'IsElsewhere' }] },
        IsEither: { 'Fn::Or': [{ Condition: 'IsHere' }, { Condition: 'IsElsewhere' }] },
      },
      Resources: {
        Here: {
          Type: 'AWS::SQS::Queue',
          Condition: 'IsEither',
          Properties: {
            QueueName: 'here',
            DelaySeconds: { Ref: 'Seconds' },
            VisibilityTimeout: { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'queue'] },
            RedrivePolicy: { from: { 'Fn::ImportValue': 'stack0-url' } },
          },
        },
        Elsewhere: { Type: 'AWS::SQS::Queue', Condition: 'IsBoth' },
      },
    };
    const [, here, ...more] = load(exporting, importing);
    assert.equal(more.length, 0);
    assert.deepEqual(here?.properties, {
      QueueName: 'here',
      DelaySeconds: 5,
      VisibilityTimeout: 7,
      RedrivePolicy: { from: 'http://127.0.0.1:1/000000000000/stack0-Q' },
    });
  });

  for (const [what, template, words] of [
    [
      'a resource type',
      { Resources: { F: { Type: 'AWS::Kinesis::Stream' } } },
      /the resource type AWS::Kinesis::Stream \(F\)/,
    ],
    ['a property', queue({ FifoQueue: true }), /the property FifoQueue of AWS::SQS::Queue \(Q\)/],
    [
      'a property inside a property',
      {
        Resources: {
          R: {
            Type: 'AWS::Events::Rule',
            Properties: { Targets: [{ Arn: 'a' }, { Arn: 'b', InputPath: '$' }] },
          },
        },
      },
      /the property Targets\.InputPath of AWS::Events::Rule \(R\)/,
    ],
    [
      'a member of a resource',
      { Resources: { Q: { Type: 'AWS::SQS::Queue', UpdatePolicy: {} } } },
      /UpdatePolicy of AWS::SQS::Queue/,
    ],
    ['a section', { Transform: 'AWS::Serverless-2016-10-31' }, /the template section Transform \(stack0\)/],
    [
      'an attribute',
      { ...queue({ DelaySeconds: { 'Fn::GetAtt': ['Q', 'Age'] } }) },
      /the attribute Age of AWS::SQS::Queue \(Q\)/,
    ],
    [
      'a condition',
      {
        Conditions: { C: { 'Fn::Contains': [] } },
        Resources: { Q: { Type: 'AWS::SQS::Queue', Condition: 'C' } },
      },
      /the condition Fn::Contains/,
    ],
  ] as const) {
    test(`are refused for ${what} that is not implemented, by name`, () => {
      assert.throws(() => load(template), words);
    });
  }

  test('are refused for a reference to nothing', () => {
    assert.throws(
      () => load(queue({ DelaySeconds: { Ref: 'Missing' } })),
      /no resource or parameter Missing/,
    );
    assert.throws(
      () => load(queue({ DelaySeconds: { 'Fn::ImportValue': 'gone' } })),
      /No stack exports gone/,
    );
  });
});
