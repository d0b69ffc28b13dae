import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { readAnswer } from '../../shared/adapters/writers/model/read-answer.ts';
import { findForbiddenCharacter } from '../../shared/domain/text-rules.ts';

suite('a model’s answer', () => {
  const scene = (text: string, more: object = {}) => JSON.stringify({ scenes: [{ text, ...more }] });

  test('is taken in a code block, with its pictures as plain words', () => {
    const read = readAnswer(
      `\`\`\`json\n${scene('Tea  is\nleaf.', { picture: '🍵 <b>cup</b> of tea!' })}\n\`\`\``,
    );
    assert.deepEqual(read, {
      scenes: [{ narration: 'Tea is leaf.', paragraphStart: true, picture: 'b cup b of tea' }],
    });
  });

  for (const [around, raw] of [
    ['a sentence before it', `Here is your script:\n\n${scene('Tea is leaf.')}`],
    ['a sentence before and after it', `Sure!\n${scene('Tea is leaf.')}\nHope you like it.`],
    ['thoughts', `<think>Tea {or coffee}? {"scenes":[]}</think>\n\n${scene('Tea is leaf.')}`],
    [
      'thoughts and a code block',
      `<think>So.</think>Here:\n\`\`\`json\n${scene('Tea is leaf.')}\n\`\`\`\nDone.`,
    ],
  ] as const)
    test(`is taken with ${around} around it`, () => {
      assert.deepEqual(readAnswer(raw), { scenes: [{ narration: 'Tea is leaf.', paragraphStart: true }] });
    });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a preamble and a field more', `Here: ${scene('Tea.', { publish: true })}`, /scenes\.0/],
    ['a title in a code block', '```json\n{"title":"Tea","scenes":[{"text":"Tea."}]}\n```', /the answer/],
    ['thoughts alone', `<think>${scene('Tea.')}</think>`, /the answer/],
    ['no JSON', 'Here is your script: tea.', /the answer/],
    ['nothing', '', /the answer/],
    ['a list', '[]', /the answer/],
    ['no scenes', '{"scenes":[]}', /scenes/],
    ['a field more', scene('Tea.', { publish: true }), /scenes\.0/],
    ['settings', '{"scenes":[{"text":"Tea."}],"privacy":"public"}', /the answer/],
    ['an empty text', scene(''), /scenes\.0\.text/],
    ['too long a text', scene(`${'a'.repeat(2_001)}.`), /scenes\.0\.text/],
    [
      'too many scenes',
      JSON.stringify({ scenes: Array.from({ length: 401 }, () => ({ text: 'Tea.' })) }),
      /scenes/,
    ],
    ['a tag', scene('Tea <script>alert(1)</script>.'), /scene 1 has markup/],
    ['a heading', scene('# Tea.'), /scene 1 has markup/],
    ['a link', scene('See https://a.example.'), /scene 1 has markup/],
    ['a stage direction', scene('[soft music] Tea.'), /stage direction/],
    ['a speaker', scene('Narrator: Tea.'), /stage direction/],
    ['an emoji', scene('Tea 🍵.'), /emoji/],
    ['a hidden character', scene('Te\u202ea.'), /U\+202E/],
    ['letters that nobody sees', scene('Tea.\u{E0069}\u{E0067}\u{E006E}.'), /U\+E0069/],
    ['a prototype', '{"scenes":[{"text":"Tea."}],"__proto__":{"privacy":"public"}}', /the answer/],
    ['a prototype in a scene', '{"scenes":[{"text":"Tea.","__proto__":{"privacy":"public"}}]}', /scenes\.0/],
    ['lists 100,000 deep', `{"scenes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /scenes/],
    ['an object for a text', '{"scenes":[{"text":{"toString":"Tea."}}]}', /scenes\.0\.text/],
    ['no end', scene('Tea'), /does not end like a sentence/],
    ['another script', scene('Чай растёт на холмах.'), /not in English/],
  ];
  for (const [name, raw, fault] of refused)
    test(`with ${name} is not used`, () => {
      const read = readAnswer(raw);
      assert.ok('faults' in read);
      assert.match(read.faults.join('; '), fault);
    });

  test('of any form gives faults, or scenes within their bounds and nothing else', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Tea is leaf.', 'Don’t wait!'));
    const some = fc.record(
      { text, picture: fc.oneof(text, fc.constant('<b>cup')), paragraph: fc.boolean() },
      { requiredKeys: ['text'] },
    );
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({ scenes: fc.array(some, { minLength: 1, maxLength: 3 }) })
        .map((answer) => JSON.stringify(answer)),
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(raw, (answer) => {
        const read = readAnswer(answer);
        seen.add(Object.keys(read).join());
        if ('faults' in read) return assert.ok(read.faults.length > 0);
        for (const { narration, picture = '', paragraphStart, ...rest } of read.scenes) {
          assert.deepEqual([rest, typeof paragraphStart], [{}, 'boolean']);
          assert.ok(Array.from(narration).length <= 2000 && findForbiddenCharacter(narration) === undefined);
          assert.match(picture, /^[\p{L}\p{N}' -]*$/u);
        }
      }),
      { numRuns: 1000, seed: 20_261_124 },
    );
    assert.deepEqual(seen, new Set(['faults', 'scenes']));
  });
});
