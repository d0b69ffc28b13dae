/** Each operation's compiled validator, against values made from the schema that it was compiled from. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { ROUTES, type OperationId } from '../../functions/api/routes.ts';
import { explainViolations, type Violation } from '../../shared/http/explain-violations.ts';
import { normaliseJson } from '../../shared/http/middlewares/normalise-text.ts';
import { eventSchemaOf, type Schema } from '../support/schema/json-schema.ts';
import { withMutation } from '../support/schema/mutations.ts';
import { validValue } from '../support/schema/valid-values.ts';

/** Every run asks the same. */
const SEED = 20_261_124;
const RUNS = 300;

type Validate = ((event: unknown) => boolean) & { readonly errors?: readonly Violation[] };

const load = async (operationId: OperationId): Promise<Validate> =>
  ((await import(`../../functions/api/validators/${operationId}.mjs`)) as { readonly validate: Validate })
    .validate;

const counted = { valid: 0, wrong: 0, kinds: new Set<string>() };

/** What the middle of the chain hands to the validator: headers that no schema names come along. */
const asEvent = (value: unknown): Record<string, unknown> => ({
  httpMethod: 'POST',
  requestContext: { requestId: 'x' },
  headers: { 'x-other': '1' },
  ...(value as object),
});

const sectionsOf = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(schema.properties ?? {});

for (const { operationId } of ROUTES) {
  const schema = eventSchemaOf(operationId);
  suite(operationId, async () => {
    const validate = await load(operationId);

    test('takes whatever its schema allows, in whatever script it is written', () => {
      fc.assert(
        fc.property(validValue(schema), (value) => {
          const event = asEvent(value);
          assert.ok(validate(event), JSON.stringify([validate.errors, value]));
          normaliseJson(event['body']);
          counted.valid += 1;
        }),
        { numRuns: RUNS, seed: SEED },
      );
    });

    for (const [section, part] of sectionsOf(schema))
      test(`refuses one thing that is wrong in ${section}, and points to it`, () => {
        const valid = validValue(schema) as fc.Arbitrary<Record<string, unknown>>;
        const wrong = valid.chain((value) =>
          withMutation(part, fc.constant(value[section] ?? {})).map((mutation) => ({ value, mutation })),
        );
        fc.assert(
          fc.property(wrong, ({ value, mutation }) => {
            const event = asEvent({ ...value, [section]: mutation.value });
            assert.ok(!validate(event), JSON.stringify(mutation));
            const [field, ...more] = explainViolations(validate.errors ?? []);
            assert.deepEqual(more, []);
            assert.equal(field?.pointer, mutation.pointer, JSON.stringify([mutation, validate.errors]));
            assert.notEqual(field.detail, 'is not valid');
            counted.wrong += 1;
            counted.kinds.add(mutation.kind);
          }),
          { numRuns: RUNS, seed: SEED },
        );
      });
  });
}

suite('all of that', () => {
  test('met every kind of mistake', (context) => {
    const { valid, wrong, kinds } = counted;
    assert.ok(kinds.size >= 9, [...kinds].join(', '));
    context.diagnostic(
      `validators: ${String(valid)} valid events taken, ${String(wrong)} wrong ones refused with a pointer, ${String(kinds.size)} kinds of mistake, ${String(ROUTES.length)} operations`,
    );
  });
});
