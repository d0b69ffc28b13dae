import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { curlQuotes } from '../../shared/domain/planning/captions/curl-quotes.ts';

const CURLED: readonly (readonly [string, string])[] = [
  ['It means "I came, I saw", he said.', 'It means “I came, I saw”, he said.'],
  ['"Is it?" ("Yes!")', '“Is it?” (“Yes!”)'],
  ['"\'Never,\' she said," he said.', '“‘Never,’ she said,” he said.'],
  ["It's the bees' honey, don't you think?", 'It’s the bees’ honey, don’t you think?'],
  ["In the '90s, 'twas rock 'n' roll for 'em.", 'In the ’90s, ’twas rock ’n’ roll for ’em.'],
  ["He called it 'round' and 'emerald'.", 'He called it ’round’ and ‘emerald’.'],
  ['He is 6\'2" tall, with a 5" knife.', 'He is 6\'2" tall, with a 5" knife.'],
  ['They read "1984" in the "class of \'84".', 'They read “1984” in the “class of ’84”.'],
  ['Well—"no"—and/or "yes".', 'Well—“no”—and/or “yes”.'],
  ['Already “curly”, it’s left.', 'Already “curly”, it’s left.'],
  ['A lone " stays, and so does \' here.', 'A lone " stays, and so does \' here.'],
  ['צה"ל וג\'ירפה', 'צה"ל וג\'ירפה'],
  ['He wrote "שלום" to all.', 'He wrote “שלום” to all.'],
];

for (const [straight, curly] of CURLED)
  test(`writes ${straight} with typographic marks`, () => {
    assert.equal(curlQuotes(straight), curly);
  });

test('every mark takes the place of one, whatever the text is', () => {
  const text = fc.string({ unit: fc.constantFrom('"', "'", 'a', 'ש', '7', ' ', '(', '—', '.', '“') });
  fc.assert(
    fc.property(text, (straight) => {
      const curly = curlQuotes(straight);
      assert.equal(curly.length, straight.length);
      assert.equal(curly.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"), straight.replaceAll('“', '"'));
      assert.equal(curlQuotes(straight.replaceAll(/["']/g, '')), straight.replaceAll(/["']/g, ''));
    }),
  );
});
