import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describeTopic } from '../../shared/adapters/writers/topic/describe-topic.ts';

suite('a topic as words', () => {
  const cases: readonly (readonly [
    topic: string,
    text: string,
    mine: string,
    kind: string,
    isPlural: boolean,
  ])[] = [
    ['Letting Go of the Past', 'letting go of the past', 'letting go of the past', 'doing', false],
    ['How to forgive yourself', 'forgiving yourself', 'forgiving myself', 'doing', false],
    ['let go of my old plans', 'letting go of your old plans', 'letting go of my old plans', 'doing', false],
    ['Inner peace.', 'inner peace', 'inner peace', 'thing', false],
    ['my first marathon', 'your first marathon', 'my first marathon', 'thing', false],
    ['Busy mornings', 'busy mornings', 'busy mornings', 'thing', true],
    ['love and patience', 'love and patience', 'love and patience', 'thing', true],
    ['morning light', 'morning light', 'morning light', 'thing', false],
    ['the kindness of strangers', 'the kindness of strangers', 'the kindness of strangers', 'thing', false],
    ['sleep', 'sleep', 'sleep', 'thing', false],
    ['sleep better', 'sleeping better', 'sleeping better', 'doing', false],
    ['a meditation on rain', 'rain', 'rain', 'thing', false],
    ['overcoming fear', 'overcoming fear', 'overcoming fear', 'doing', false],
    ['I’m enough', 'knowing that you are enough', 'knowing that I am enough', 'doing', false],
    ['Christmas', 'Christmas', 'Christmas', 'thing', false],
    ['walking in Kyoto', 'walking in Kyoto', 'walking in Kyoto', 'doing', false],
    ['never give up', 'never giving up', 'never giving up', 'doing', false],
    ["Don't give up", 'not giving up', 'not giving up', 'doing', false],
    ['Don’t stop believing', 'keeping on believing', 'keeping on believing', 'doing', false],
    ['stop worrying', 'letting go of worrying', 'letting go of worrying', 'doing', false],
    ['how not to worry', 'not worrying', 'not worrying', 'doing', false],
    ['Never too late', 'the words “never too late”', 'the words “never too late”', 'thing', true],
    [
      'Believe in yourself! You can do it...',
      'the words “believe in yourself, you can do it”',
      'the words “believe in yourself, you can do it”',
      'thing',
      true,
    ],
    [
      'Why you should wake up at 5 a.m.',
      'waking up at 5 in the morning',
      'waking up at 5 in the morning',
      'doing',
      false,
    ],
    ['worry less', 'worrying less', 'worrying less', 'doing', false],
    ['Scroll less, live more', 'scrolling less, living more', 'scrolling less, living more', 'doing', false],
    ['relax and sleep', 'relaxing and sleeping', 'relaxing and sleeping', 'doing', false],
    ['chase your dreams', 'chasing your dreams', 'chasing my dreams', 'doing', false],
    ['10 ways to love yourself', 'loving yourself', 'loving myself', 'doing', false],
    ['love letters', 'love letters', 'love letters', 'thing', true],
    ['step by step', 'step by step', 'step by step', 'thing', false],
    [
      'What is happiness?',
      'the question of what happiness is',
      'the question of what happiness is',
      'thing',
      false,
    ],
    [
      'Why am I so tired?',
      'the question of why you are so tired',
      'the question of why I am so tired',
      'thing',
      false,
    ],
    ['Is it too late?', 'the question “is it too late”', 'the question “is it too late”', 'thing', false],
    ['How do I find peace?', 'finding peace', 'finding peace', 'doing', false],
    ['how far I have come', 'how far you have come', 'how far I have come', 'thing', false],
    ['The people who raised me', 'the people who raised you', 'the people who raised me', 'thing', true],
    ['the mistakes I made', 'the mistakes you made', 'the mistakes I made', 'thing', true],
    ['chaos', 'chaos', 'chaos', 'thing', false],
    [
      'being a good mother & wife',
      'being a good mother and wife',
      'being a good mother and wife',
      'doing',
      false,
    ],
    ['body scan', 'a body scan', 'a body scan', 'thing', false],
    ['gym', 'the gym', 'the gym', 'thing', false],
    ['Gym motivation', 'gym motivation', 'gym motivation', 'thing', false],
    ['inner child', 'your inner child', 'my inner child', 'thing', false],
    ['first day of school', 'the first day of school', 'the first day of school', 'thing', false],
    ['power of now', 'the power of now', 'the power of now', 'thing', false],
    ['peace of mind', 'peace of mind', 'peace of mind', 'thing', false],
    ["my mother's death", "living with your mother's death", "living with my mother's death", 'doing', false],
    ['after a breakup', 'the time after a breakup', 'the time after a breakup', 'thing', false],
    ['so tired', 'letting go of feeling so tired', 'letting go of feeling so tired', 'doing', false],
    [
      'grateful for my life',
      'feeling grateful for your life',
      'feeling grateful for my life',
      'doing',
      false,
    ],
    ['life is beautiful', 'knowing that life is beautiful', 'knowing that life is beautiful', 'doing', false],
    ['the will to live', 'the will to live', 'the will to live', 'thing', false],
    ['in the rain', 'being in the rain', 'being in the rain', 'doing', false],
    [
      "When I can't sleep",
      "the moments when you can't sleep",
      "the moments when I can't sleep",
      'thing',
      true,
    ],
    ['LETTING GO OF ANGER', 'letting go of anger', 'letting go of anger', 'doing', false],
    ['!!!', 'this moment', 'this moment', 'thing', false],
  ];
  for (const [topic, text, mine, kind, isPlural] of cases)
    test(topic, () => {
      const { statement: _, ...described } = describeTopic(topic, () => 0);
      assert.deepEqual(described, { kind, text, mine, isPlural });
    });

  test('a burden is what can be done with it', () => {
    assert.equal(describeTopic('Grief', () => 0).text, 'letting go of grief');
    assert.equal(describeTopic('exam stress', () => 0.6).text, 'being gentle with exam stress');
  });
});
