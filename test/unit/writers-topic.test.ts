import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createOfflineWriter } from '../../shared/adapters/writers/create-offline-writer.ts';
import { composeTopic, type TopicWish } from '../../shared/adapters/writers/topic/compose-topic.ts';
import { describeTopic } from '../../shared/adapters/writers/topic/describe-topic.ts';
import { CALM_NICHES } from '../../shared/domain/calm-niches.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { paceFor } from '../../shared/domain/planning/choose-pace.ts';
import { groupScenes } from '../../shared/domain/planning/group-scenes.ts';
import { type Niche, TONES } from '../../shared/domain/video.ts';
import { estimateScript } from '../../shared/domain/planning/estimate-script.ts';

const TOPICS = [
  'Letting Go of the Past',
  'inner peace',
  'anxiety before exams',
  'How to forgive yourself',
  'the ocean',
  'I am enough',
  'busy mornings and long evenings',
];

const wish = (
  change: Partial<Omit<TopicWish, 'source'>> & { topic?: string; keywords?: string[] },
): TopicWish => ({
  source: { type: 'topic', topic: change.topic ?? 'inner peace', keywords: change.keywords ?? [] },
  niche: 'meditation',
  tone: 'calm',
  seconds: 60,
  seed: 1,
  ...change,
});

const secondsOf = (given: TopicWish): number => {
  const pace = paceFor(given.tone, given.niche);
  return estimateScript({ scenes: groupScenes(composeTopic(given), pace) }, pace);
};

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

suite('a text about a topic', () => {
  test('the same seed gives the same text', () => {
    assert.deepEqual(composeTopic(wish({ seed: 7 })), composeTopic(wish({ seed: 7 })));
  });

  test('two seeds share less than a fifth of their sentences in a minute', () => {
    for (const niche of CALM_NICHES) {
      const texts = Array.from(
        { length: 12 },
        (_, seed) => new Set(composeTopic(wish({ niche, seed })).flat()),
      );
      for (const [at, one] of texts.entries())
        for (const other of texts.slice(at + 1)) {
          const shared = [...one].filter((sentence) => other.has(sentence)).length;
          assert.ok(shared / Math.min(one.size, other.size) < 0.2, `${niche}: ${shared} of ${one.size}`);
        }
    }
  });

  test('fits its length, from 15 seconds to an hour, in every niche', () => {
    for (const niche of CALM_NICHES)
      for (const seconds of [15, 30, 60, 300, 3600]) {
        const made = secondsOf(wish({ niche, seconds, seed: seconds }));
        assert.ok(
          Math.abs(made - seconds) <= Math.max(3, seconds * 0.03),
          `${niche}: ${made} of ${seconds} s`,
        );
      }
  });

  test('says no sentence twice in an hour', () => {
    for (const niche of CALM_NICHES) {
      const sentences = composeTopic(wish({ niche, seconds: 3600, seed: 3 })).flat();
      const repeated = sentences.length - new Set(sentences).size;
      assert.ok(repeated <= sentences.length * 0.02, `${niche}: ${repeated} of ${sentences.length}`);
    }
  });

  test('is made of sentences that speak of the topic, whatever niche, tone and topic', () => {
    let seed = 0;
    for (const niche of CALM_NICHES)
      for (const tone of TONES)
        for (const topic of TOPICS) {
          seed += 1;
          const paragraphs = composeTopic(wish({ niche, tone, topic, seed, seconds: 45 }));
          const { text, mine } = describeTopic(topic, () => 0);
          const said = paragraphs.flat().join(' ');
          const words = [text, mine].map((all) => all.split(' ').at(-1) ?? '');
          assert.ok(
            words.some((word) => said.includes(word)),
            `${topic}: ${said}`,
          );
          for (const sentence of paragraphs.flat()) {
            assert.match(sentence, /^["“]?[\p{Lu}\d].*[.!?]["”]?$/u, sentence);
            assert.doesNotMatch(
              sentence,
              /[{}]|undefined| {2}|\.\.|,,|\b[Aa] [aeiou](?!n[ei]|us|ni)|\blet letting\b/,
              sentence,
            );
          }
        }
  });

  test('takes up each keyword once there is room', () => {
    const said = composeTopic(wish({ seconds: 120, keywords: ['garden', 'open sea'] }))
      .flat()
      .join(' ');
    assert.match(said, /the word “garden”/);
    assert.match(said, /the words “open sea”/);
  });

  test('says the listener’s own sentence in an affirmation', () => {
    const said = composeTopic(wish({ niche: 'affirmation', topic: 'I am enough', seconds: 600 })).flat();
    assert.ok(said.includes('I am enough.'));
  });
});

suite('the writer that needs no model', () => {
  const ask = (niche: Niche) =>
    createOfflineWriter()({
      title: 'Inner peace',
      source: { type: 'topic', topic: 'inner peace' },
      durationSeconds: 45,
      niche,
      tone: 'calm',
      voice: 'slt',
      seed: 9,
    });

  test('writes about a topic in the calm niches, and says how', async () => {
    const script = await ask('mindfulness');
    assert.equal(script.writer.detail, 'composed for the topic by the grammar of mindfulness, seed 9');
    assert.ok(script.scenes.length > 3);
    assert.ok(script.scenes.some(({ narration }) => /inner peace/i.test(narration)));
  });

  test('refuses a topic that needs facts, and names what to configure', async () => {
    await assert.rejects(
      ask('history'),
      (error) =>
        isCode(error, 'NOT_CONFIGURED') &&
        /niche history needs facts/.test(error.message) &&
        /SCRIPT_WRITER/.test(error.message) &&
        !error.retryable,
    );
  });
});
