import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertTopicWritable } from '../../shared/domain/calm-niches.ts';
import { isCode } from '../../shared/domain/errors.ts';

suite('a topic in a calm niche', () => {
  const needy = [
    'the fall of Rome in 476', 'the 10 richest people in 2024', 'history of yoga', 'The population of Japan',
    'how the heart works', 'how lithium cures depression', 'how vaccines work', '10 facts about bees',
    'the battle of Hastings in 1066', 'life in the 15th century', 'the election of 2020', 'World War II', 'Napoleon in 1812',
    'who invented the light bulb', 'the science of happiness', 'side effects of melatonin', 'how tall is Everest', '44 BC',
    'how the pyramids were built', 'does magnesium cure anxiety',
    'why did Rome fall', 'the battle of Stalingrad', 'the life of Marcus Aurelius', 'the Apollo 11 landing',
    'Einstein’s theory of relativity', 'what causes insomnia', 'how much sleep do adults need', 'why we dream',
    'what happens in the brain during meditation', 'how caffeine affects sleep', 'what is dopamine', 'how to treat a burn',
    'the origin of mindfulness', 'ADHD medication', 'the Great Depression', 'how planes fly', 'the 5 best meditation apps',
    'why is the sky blue', 'how many calories are in an apple', 'the effects of alcohol on sleep', 'why cats purr',
  ]; // prettier-ignore
  for (const topic of needy)
    test(`needs facts: ${topic}`, () => {
      assert.throws(
        () => assertTopicWritable({ type: 'topic', topic }, 'sleep', 'offline'),
        (error) =>
          isCode(error, 'NOT_CONFIGURED') &&
          /needs facts \(“.+”\)/.test(error.message) &&
          /SCRIPT_WRITER/.test(error.message) &&
          error.fields[0]?.pointer === '/source/topic',
      );
      assertTopicWritable({ type: 'topic', topic }, 'sleep', 'openai');
    });

  const plain = [
    'five minutes of calm', 'my first 30 days sober', '24 hours without my phone', 'letting go of 2024', 'goals for 2026',
    'the best moments of 2025', 'growing up in the 1990s', 'my battle with cancer', 'panic attacks', '365 days of gratitude',
    'in 30 days', 'one in 100', '528 Hz', 'how to make it work', 'how hard work pays off', 'how I work', 'face the facts',
    'history of my family', 'my divorce in 2020', 'the people I met in 2019', 'the price of success', 'the war within',
    'run a marathon in 4 hours', 'how old is too old to start?', 'from 0 to 100', 'my biggest fear', 'the fall of leaves',
    'the science of letting go', 'how forgiveness works', 'how grief works', 'who built this fear',
    'data on my phone and peace of mind', 'studies for my finals', 'the battle of wills', 'my best friend',
    'how to treat yourself with kindness', 'how much is enough', 'why does letting go hurt', 'my ADHD medication',
    'why is it so hard to let go', 'what happens when I let go', 'how love works', 'the meaning of home', 'be your best self',
  ]; // prettier-ignore
  for (const topic of plain)
    test(`needs none: ${topic}`, () => {
      assertTopicWritable({ type: 'topic', topic }, 'motivation', 'offline');
    });
});
