import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describeTopic } from '../../shared/adapters/writers/topic/describe-topic.ts';
import { shortenTopic } from '../../shared/adapters/writers/topic/shorten-topic.ts';

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
    ['I’m enough', 'the words “I’m enough”', 'the words “I’m enough”', 'saying', true],
    ['Christmas', 'Christmas', 'Christmas', 'thing', false],
    ['walking in Kyoto', 'walking in Kyoto', 'walking in Kyoto', 'doing', false],
    ['never give up', 'never giving up', 'never giving up', 'doing', false],
    ["Don't give up", 'not giving up', 'not giving up', 'doing', false],
    ['Don’t stop believing', 'keeping on believing', 'keeping on believing', 'doing', false],
    ['stop worrying', 'letting go of worrying', 'letting go of worrying', 'doing', false],
    ['how not to worry', 'not worrying', 'not worrying', 'doing', false],
    ['Never too late', 'the words “never too late”', 'the words “never too late”', 'saying', true],
    [
      'Believe in yourself! You can do it...',
      'the words “believe in yourself, you can do it”',
      'the words “believe in yourself, you can do it”',
      'saying',
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
    ["my mother's death", "your mother's death", "my mother's death", 'loss', false],
    ['after a breakup', 'the time after a breakup', 'the time after a breakup', 'loss', false],
    ['so tired', 'letting go of feeling so tired', 'letting go of feeling so tired', 'doing', false],
    [
      'grateful for my life',
      'feeling grateful for your life',
      'feeling grateful for my life',
      'doing',
      false,
    ],
    ['life is beautiful', 'the words “life is beautiful”', 'the words “life is beautiful”', 'saying', true],
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
    ['being a single dad', 'being a single dad', 'being a single dad', 'doing', false],
    [
      'breathing with a panic attack',
      'breathing with a panic attack',
      'breathing with a panic attack',
      'doing',
      false,
    ],
    [
      "studying when I'm exhausted",
      'studying when you are exhausted',
      "studying when I'm exhausted",
      'doing',
      false,
    ],
    ['a letter to my anxiety', 'a letter to your anxiety', 'a letter to my anxiety', 'thing', false],
    ['Grief', 'grief', 'grief', 'loss', false],
    ['miscarriage', 'miscarriage', 'miscarriage', 'loss', false],
    [
      'growing up with an alcoholic father',
      'growing up with an alcoholic father',
      'growing up with an alcoholic father',
      'loss',
      false,
    ],
    [
      'a train crossing snowy mountains',
      'a train crossing snowy mountains',
      'a train crossing snowy mountains',
      'thing',
      false,
    ],
    [
      'the grandfather telling stories',
      'the grandfather telling stories',
      'the grandfather telling stories',
      'thing',
      false,
    ],
    [
      'two cats sleeping on a windowsill',
      'two cats sleeping on a windowsill',
      'two cats sleeping on a windowsill',
      'thing',
      true,
    ],
    ['a few quiet words', 'a few quiet words', 'a few quiet words', 'thing', true],
    ['5-minute breathing break', 'a 5-minute breathing break', 'a 5-minute breathing break', 'thing', false],
    [
      "Steve Jobs' morning routine",
      "Steve Jobs' morning routine",
      "Steve Jobs' morning routine",
      'thing',
      false,
    ],
    ['paris in the rain', 'Paris in the rain', 'Paris in the rain', 'thing', false],
    ['new york in december', 'New York in December', 'New York in December', 'thing', false],
    ["Grandma's kitchen", "Grandma's kitchen", "Grandma's kitchen", 'thing', false],
    ['dad jokes', 'dad jokes', 'dad jokes', 'thing', true],
    [
      'when was I last kind to myself',
      'the question of when you were last kind to yourself',
      'the question of when I was last kind to myself',
      'thing',
      false,
    ],
    [
      'why I keep failing',
      'the question of why you keep failing',
      'the question of why I keep failing',
      'thing',
      false,
    ],
    ['a friend I lost', 'a friend you lost', 'a friend I lost', 'loss', false],
    ['the way my son laughs', 'the way your son laughs', 'the way my son laughs', 'thing', false],
    ['falling leaves', 'falling leaves', 'falling leaves', 'thing', true],
    ['hope after loss', 'hope after loss', 'hope after loss', 'thing', false],
    ['I want to die', 'what you are going through', 'what I am going through', 'loss', false],
    ['Mondays', 'Mondays', 'Mondays', 'thing', true],
    ['!!!', 'this moment', 'this moment', 'thing', false],
  ];
  for (const [topic, text, mine, kind, isPlural] of cases)
    test(topic, () => {
      const described = describeTopic(topic, () => 0);
      assert.partialDeepStrictEqual(described, { kind, text, mine, isPlural });
    });

  test('a burden is what can be done with it', () => {
    assert.equal(describeTopic('Anger', () => 0).text, 'letting go of anger');
    assert.equal(describeTopic('exam stress', () => 0.6).text, 'being gentle with exam stress');
  });

  const sentences: readonly (readonly [topic: string, kind: string, clause: string])[] = [
    ['money flows to me easily', 'saying', 'money flows to you easily'],
    ['the universe supports me', 'saying', 'the universe supports you'],
    ['success comes naturally to me', 'saying', 'success comes naturally to you'],
    ['my voice matters', 'saying', 'your voice matters'],
    ['love finds me', 'saying', 'love finds you'],
    ['my past does not define me', 'saying', 'your past does not define you'],
    ['everything works out for me', 'saying', 'everything works out for you'],
    ['happiness comes from within', 'saying', 'happiness comes from within'],
    ['hard work pays off', 'saying', 'hard work pays off'],
    ['winners never quit', 'saying', 'winners never quit'],
    ['my family loves me', 'saying', 'your family loves you'],
    ['the rain falls softly', 'saying', 'the rain falls softly'],
    ['everything passes', 'saying', 'everything passes'],
    ['thoughts come and go', 'saying', 'thoughts come and go'],
    ['music saved my life', 'saying', 'music saved your life'],
    ['that my son called today', 'saying', 'your son called today'],
    ['every day I grow stronger', 'saying', 'every day you grow stronger'],
    ['my phone controls me', 'saying', 'your phone controls you'],
    ['consistency beats talent', 'saying', 'consistency beats talent'],
    ['the last train leaves at midnight', 'saying', 'the last train leaves at midnight'],
    ['my startup failed', 'trouble', 'your startup failed'],
    ['I am not alone', 'saying', 'you are not alone'],
    ["my mind won't stop racing", 'trouble', "your mind won't stop racing"],
    ["can't sleep before a big day", 'trouble', "you can't sleep before a big day"],
    ['nobody loves me', 'trouble', 'nobody loves you'],
    ['my dog died', 'loss', 'your dog died'],
    ['my mother believed in me', 'saying', 'your mother believed in you'],
    ['lost my dad', 'loss', 'you lost your dad'],
    ['my mother has dementia', 'loss', 'your mother has dementia'],
    ['my husband left me', 'loss', 'your husband left you'],
  ];
  for (const [topic, kind, clause] of sentences)
    test(`a sentence: ${topic}`, () => {
      assert.partialDeepStrictEqual(
        describeTopic(topic, () => 0),
        { kind, clause },
      );
    });

  const names = [
    'the mistakes my father made', 'a house built on sand', 'letters never sent', 'love letters', 'rain sounds for sleep',
    'my morning walks', 'my morning walks on the beach', 'songs my mother taught me', 'northern lights over iceland', 'autumn leaves', 'matters of the heart', 'a life well lived',
    'the things that make me happy', 'my old car that still starts', 'the will to live', 'a stranger who helped me',
  ]; // prettier-ignore
  for (const topic of names)
    test(`no sentence: ${topic}`, () => {
      assert.equal(describeTopic(topic, () => 0).kind, 'thing');
    });

  test('a long topic is cut short where its last part is not needed', () => {
    assert.equal(shortenTopic('letting go of a grudge against your boss'), 'letting go of a grudge');
    assert.equal(shortenTopic('a body scan for people who work on their feet'), 'a body scan');
    assert.equal(shortenTopic('the time after a breakup'), 'the time after a breakup');
    assert.equal(shortenTopic('falling in love with my life again'), 'falling in love');
  });
});
