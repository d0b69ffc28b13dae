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
  'my mother has dementia',
  'never too late',
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

  test('opens and closes otherwise for another seed, however short', () => {
    const OPENED = [
      ['letting go of the day', 30, 60],
      ['I am enough', 30, 60],
      ['my dog died', 60],
    ] as const;
    const seeds = Array.from({ length: 24 }, (_, seed) => seed);
    const pairs = (seeds.length * (seeds.length - 1)) / 2;
    for (const niche of CALM_NICHES)
      for (const [topic, ...lengths] of OPENED)
        for (const seconds of lengths) {
          const films = seeds.map((seed) => composeTopic(wish({ niche, topic, seconds, seed })).flat());
          for (const end of [0, -1]) {
            const said = films.map((sentences) => sentences.at(end));
            const same = said.flatMap((one, at) => said.slice(at + 1).filter((other) => other === one));
            assert.ok(same.length <= pairs * 0.1, `${niche}, ${seconds} s: ${same.length}, ${same[0] ?? ''}`);
          }
        }
  });

  test('speaks of its topic in 30 seconds, and fits 15 seconds within 2.5', () => {
    for (const niche of CALM_NICHES)
      for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const said = composeTopic(wish({ niche, seed, seconds: 30 }))
          .flat()
          .join(' ');
        assert.match(said, /inner peace/i);
        const made = secondsOf(wish({ niche, seed, seconds: 15 }));
        assert.ok(Math.abs(made - 15) <= 2.5, `${niche}: ${made}`);
      }
  });

  test('has no sentence whose parts do not fit together', () => {
    const broken = [
      /a little an? /, /\bdrawer\b/, /(?:at peace|free|worthy of love) enough/, /more (?:at peace|free|worthy)/,
      /\b(?:in in|to to|the the|a a)\b/, /look back, and you/, /thoughts as it is/, /as it does every night/,
      /can (?:do nothing|be still|rest|let go)[^.]* at all now/, /as you like (?:into|and)/,
      /long before you noticed (?:and always|\.)/, /[Ll]et [^.]* long before you noticed/, /, as it suits you/,
      /^Thoughts (?:is|begins|grows|waits|needs|comes|lives|has)\b/,
    ]; // prettier-ignore
    for (const niche of CALM_NICHES)
      for (const [seed, tone] of TONES.entries())
        for (const sentence of composeTopic(
          wish({ niche, tone, topic: 'thoughts', seconds: 900, seed }),
        ).flat())
          for (const pattern of broken) assert.doesNotMatch(sentence, pattern, sentence);
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
          const { text, mine, said: told = text } = describeTopic(topic, () => 0);
          const said = paragraphs.flat().join(' ');
          const words = [text, mine, told].map((all) => all.split(' ').at(-1) ?? '');
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

  test('is tender where somebody has lost somebody, in every niche and tone', () => {
    const tactless =
      /humour|practise|letting go of|good at|laugh|joke|smile|giggle|game|you want it|Come on|!/;
    for (const niche of CALM_NICHES)
      for (const [seed, tone] of TONES.entries())
        for (const topic of [
          'miscarriage',
          'my dog died',
          'the death of my grandmother',
          'growing up with an alcoholic father',
        ]) {
          const said = composeTopic(wish({ niche, tone, topic, seconds: 40, seed })).flat();
          for (const sentence of said) assert.doesNotMatch(sentence, tactless, sentence);
          assert.match(
            said.join(' '),
            /miscarriage|(?:my|your) dog died|(?:my|your) grandmother|alcoholic father/i,
          );
        }
  });

  test('says a long topic in full at first, and then the beginning of it', () => {
    const topic = 'letting go of a grudge against my boss';
    const said = composeTopic(wish({ topic, seconds: 180 }))
      .flat()
      .join(' ');
    assert.equal(said.match(/letting go of a grudge against your boss/gi)?.length, 2);
    assert.match(said, /letting go of a grudge(?! against)/i);
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
