import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFigure } from '../../shared/domain/planning/cards/find-figure.ts';
import { findItems } from '../../shared/domain/planning/cards/find-items.ts';
import { findQuote } from '../../shared/domain/planning/cards/find-quote.ts';
import { splitWords } from '../../shared/domain/planning/text/split-sentences.ts';
import { ENUMERATIONS, NO_ENUMERATIONS } from '../support/tables/card-sentences.ts';

const FIGURES: readonly (readonly [string, string | undefined])[] = [
  ['It fell from 70% to 18% in a day.', '70%'],
  ['They paid $5 million for it.', '$5 million'],
  ['About forty million neurons live there.', '40 million\nneurons'],
  ['In about six hundred million years, the Moon will be too far away.', '600 million\nyears'],
  ['The world drinks more than two billion cups a day.', '2 billion\ncups a day'],
  ['It threw a hundred and fifty cubic kilometers of rock into the sky.', '150\ncubic kilometers'],
  ['The round trip takes about two and a half seconds.', '2.5\nseconds'],
  ['At six percent that is twelve years.', '6%'],
  ['The gift had grown to about five million dollars.', '$5 million'],
  ['After fifty years it is twenty-nine thousand dollars.', '$29,000'],
  ['When about thirty scouts meet, the decision is made.', '30\nscouts'],
  ['A pot was 3,000 years old.', '3,000\nyears'],
  ['Trains came in the nineteenth century.', '19th\ncentury'],
  ['In 1969 he left.', '1969'],
  ['It was sold again in 1969.', undefined],
  ['A thousand flowers bloom.', undefined],
  ['It has two hearts.', undefined],
  ['It was −40 degrees outside.', '−40\ndegrees'],
  ['At -40 degrees, eyelashes freeze.', '−40\ndegrees'],
  ['It fell to minus forty degrees.', '−40\ndegrees'],
  ['It boils at 100 °C here.', '100°C'],
  ['It is 37°C inside.', '37°C'],
  ['Half a million people came.', '500,000\npeople'],
  ['About half a billion birds die.', '500 million\nbirds'],
  ['1 in 10 people is left-handed.', '1 in 10\npeople'],
  ['Nine out of ten dentists agree.', '9 out of 10\ndentists'],
  ['He found one in ten minutes.', '10\nminutes'],
  ['He was one in 1969.', undefined],
  ['Dialing 911 takes three seconds.', '911'],
  ['The number 911 saved her.', '911'],
  ['It grew by 300 % last year.', '300%'],
  ['A card at 20% doubles your debt.', '20%'],
  ['The extra $4.90 looks like nothing.', '$4.90'],
  ['Anna saves $200 a month.', '$200\na month'],
  ['The prize was €1.000.000 then.', '€1.000.000'],
  ['About 2,5 million euros were lost.', '€2,5 million'],
  ['Of 1.000.000 votes 12 were lost.', '1.000.000\nvotes'],
  ['About 40 million young people live there.', '40 million\nyoung people'],
  ['He takes 500 steps a day.', '500\nsteps a day'],
  ['On 23 January they dived.', undefined],
  ['Version 1.2.3 came out.', undefined],
  ['Apollo 13 never landed.', undefined],
  ['Room 101 was locked.', undefined],
  ['Open the book at page 117.', undefined],
  ['Windows 95 came on floppy disks.', undefined],
  ['The iPhone 15 has a new port.', undefined],
  ['Take the yellow tram number 28, but mind your wallet.', undefined],
  ['Psalm 23 was read aloud.', undefined],
  ['In AD 79 Vesuvius erupted.', undefined],
  ['In the year 1000 Leif reached a shore.', undefined],
  ['She bought a 27" screen.', undefined],
  ['She owns a 65” screen.', undefined],
  ["The class of '99 was small.", undefined],
  ['He said “I am 42” and left.', '42'],
  ['In Berlin 300 people waited.', '300\npeople'],
  ['The U.N.’s 193 members voted.', '193\nmembers'],
  ['Only 12 survivors reached the shore.', '12\nsurvivors'],
  ['Dial 999 at once.', '999'],
  ['In the room 30 people waited.', '30\npeople'],
  ['The treaty (1648) ended it.', '1648'],
  ['He was born on 12 Feb 1809.', undefined],
  ['Take the 12 instead.', undefined],
  ['The value is 5,730 ± 40.', '5,730'],
];
for (const [sentence, figure] of FIGURES)
  test(`the figure of: ${sentence}`, () => {
    assert.equal(findFigure(splitWords(sentence))?.text, figure);
  });

const QUOTES: readonly (readonly [sentence: string, quote: string | undefined])[] = [
  ['Caesar wrote: “I came, I saw, I conquered.”', 'I came, I saw, I conquered.'],
  [
    'She said, "If at first you do not succeed, try, try again."',
    'If at first you do not succeed, try, try again.',
  ],
  ['Socrates said "The unexamined life is not worth living."', 'The unexamined life is not worth living.'],
  [
    '“Be kind, for everyone you meet is fighting a battle.”',
    'Be kind, for everyone you meet is fighting a battle.',
  ],
  [
    '"I have nothing to declare except my genius," he told the officer.',
    'I have nothing to declare except my genius',
  ],
  [
    'She wrote "nothing at all happened here today, I think" once.',
    'nothing at all happened here today, I think',
  ],
  [
    '“Ask not what your country can do for you, ask what you can do for your country,” said Kennedy.',
    'Ask not what your country can do for you, ask what you can do for your country',
  ],
  [
    'It begins: "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, and of light."',
    'It was the best of times, it was the worst of times, it was the age of wisdom …',
  ],
  [
    '"We choose to go to the Moon in this decade and do the other things, not since they are easy, but since we know that they are hard."',
    'We choose to go to the Moon in this decade and do the other things …',
  ],
  [
    'The "big" man said, “Be yourself as you are. Everyone else is already taken, as somebody told me a very long time ago when I was young.”',
    'Be yourself as you are.',
  ],
  ["'Nothing is so painful as a sudden change,' wrote Mary.", 'Nothing is so painful as a sudden change'],
  ['She said: ‘I can’t stay here any longer.’', 'I can’t stay here any longer.'],
  ['«Know thyself before all others», said the temple.', 'Know thyself before all others'],
  ['“Know thyself before all others”, said the temple.', 'Know thyself before all others'],
  ["It's the dogs' favourite place, said Tom, the neighbours' too.", undefined],
  ["Rock 'n' roll was born, said he, in the '50s or so.", undefined],
  ["In those days, 'gay' simply meant happy, said Anna's mother.", undefined],
  ['A “big” word.', undefined],
  ['It was a so-called "black hole at the center of the galaxy" then.', undefined],
  ['They call it "the most dangerous road in the world" today.', undefined],
  ['He read "The Lord of the Rings."', undefined],
  ['He wrote "The Lord of the Rings" at night.', undefined],
  ['The phrase "a tale told by an idiot', undefined],
];

for (const [sentence, quote] of QUOTES)
  test(`the quotation of: ${sentence}`, () => {
    assert.equal(findQuote(sentence)?.text, quote);
  });

const itemsOf = (sentence: string): string =>
  findItems(splitWords(sentence))
    .map(({ text }) => text)
    .join(' · ');

suite('enumerations', () => {
  for (const [sentence, items] of ENUMERATIONS)
    test(sentence, () => {
      assert.equal(itemsOf(sentence), items);
    });
});

suite('no enumerations', () => {
  for (const sentence of NO_ENUMERATIONS)
    test(sentence, () => {
      assert.equal(itemsOf(sentence), '');
    });
});
