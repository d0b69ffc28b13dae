/** Titles as people write them, and what a thumbnail may show of each: whole, or a cut that keeps the sense. */
export type TitleCase = readonly [title: string, accepted: readonly string[]];

/** These are short enough to be shown as they are. */
export const WHOLE_TITLES: readonly string[] = [
  'Five things that are older than you think',
  'Things you should not eat before bed',
  'What happens when you stop eating sugar',
  'Why sleep is more important than exercise',
  'Can an octopus taste with its arms?',
  "10 Octopus FACTS you won't believe",
  'How the U.S.',
  'Octopus タコ אוקטופוס 章鱼',
  'Sharks are older than trees',
  'Photosynthesis explained',
  'Why do we dream?',
  'The secret life of the giant squid',
  '7 habits of people who never get sick',
  'Black holes explained in less than five minutes',
  'Why rich people wake up at 5 a.m. every day',
  'The man who survived two atomic bombs',
  'How compound interest makes you rich while you sleep',
  '3 signs your body is begging for more water',
  'Did Napoleon really shoot the nose off the Sphinx?',
  'Nobody knows why this lake turns animals into stone',
  'The truth about 8 glasses of water a day',
  'How to say no without feeling guilty',
  'What your handwriting says about you',
  'Warum schlafen Katzen so viel?',
  'Por qué el mar es salado',
  'No hearts, no brain, no bones: jellyfish',
  'Dr. Jekyll and Mr. Hyde in two minutes',
  'Is it safer to fly than to drive?',
];

/** Each has a word that is wider than what a thumbnail can show in one piece. */
export const LONG_WORDED_TITLES: readonly string[] = [
  'Photosynthesis explained',
  'Electroencephalography explained',
  'Internationalization of telecommunications',
  'Understanding thermodynamics',
  'Antidisestablishmentarianism',
  'The entrepreneurship breakthroughs of Constantinople',
  'Stop procrastinating: neuroplasticity',
  'Die Donaudampfschifffahrtsgesellschaft',
  'Самые красивые достопримечательности',
  'Self-fulfilling prophecies',
  'Pneumonoultramicroscopicsilicovolcanoconiosis',
];

export const LONG_TITLES: readonly TitleCase[] = [
  ['"Three brains, no hearts," said the diver about the octopus he met', ['"Three brains, no hearts"']],
  [
    'Why the U.S. never adopted the metric system in everyday life',
    ['U.S. never adopted the metric system', 'Why the U.S. never adopted the metric system'],
  ],
  [
    'Why honey never spoils even after three thousand years in a tomb',
    ['honey never spoils even after three thousand years', 'Why honey never spoils'],
  ],
  ['The honey that never spoils: 3,000 years in a tomb', ['3,000 years in a tomb']],
  [
    'How a tiny bee visits two million flowers to make one jar of honey',
    ['How a tiny bee visits two million flowers', 'bee visits two million flowers'],
  ],
  [
    'The real reason why you cannot fall asleep at night, explained by science',
    ['real reason why you cannot fall asleep at night', 'real reason why you cannot fall asleep'],
  ],
  ['Why you should never wash raw chicken before you cook it', ['Why you should never wash raw chicken']],
  ['How ancient Romans made concrete that is stronger than ours', ['How ancient Romans made concrete']],
  ['The Moon is slowly leaving us – and nobody can stop it', ['Moon is slowly leaving us']],
  [
    'What would happen if the Earth stopped spinning for a single second?',
    ['What would happen if the Earth stopped spinning'],
  ],
  ['Stoic lessons from Marcus Aurelius that will change your life', ['Stoic lessons from Marcus Aurelius']],
  [
    'A bedtime story about a lighthouse keeper and the whale who loved him',
    ['bedtime story about a lighthouse keeper'],
  ],
  [
    'Guided meditation for deep sleep and letting go of anxiety',
    ['Guided meditation for deep sleep', 'meditation for deep sleep and letting go of anxiety'],
  ],
  [
    'I am enough: 20 affirmations for a calm and confident morning',
    ['20 affirmations for a calm and confident morning', 'I am enough'],
  ],
  [
    'The woman who fell 10,000 meters without a parachute and survived',
    ['woman who fell 10,000 meters without a parachute', 'woman who fell 10,000 meters'],
  ],
  ['Money habits that keep you poor | and how to break them', ['Money habits that keep you poor']],
  [
    'Cats vs. dogs: who is really smarter according to science?',
    ['who is really smarter according to science?', 'Cats vs. dogs'],
  ],
  [
    'Where do all the lost socks go when nobody is looking?',
    ['Where do all the lost socks go', 'Where do all the lost socks go when nobody is looking?'],
  ],
  [
    'This is why your phone battery dies faster in the winter',
    ['phone battery dies faster in the winter', 'your phone battery dies faster'],
  ],
  [
    'One simple habit that will make you happier than money ever could',
    ['One simple habit', 'One simple habit that will make you happier'],
  ],
  ['Mount Everest is not the tallest mountain in the world', ['Mount Everest is not the tallest mountain']],
  [
    'Gratitude changes your brain in 21 days, neuroscience finds',
    ['Gratitude changes your brain in 21 days'],
  ],
  [
    '“No hearts, three brains,” and other things you should know about starfish',
    ['“No hearts, three brains”'],
  ],
  [
    'iPhone 17 Pro vs. Samsung Galaxy S26 Ultra: which camera wins at night?',
    ['iPhone 17 Pro vs. Samsung Galaxy S26 Ultra', 'which camera wins at night?'],
  ],
  [
    'The day a single typing error cost NASA eighty million dollars',
    ['single typing error cost NASA eighty million dollars', 'typing error cost NASA eighty million dollars'],
  ],
  [
    'How to fall asleep in two minutes, the way soldiers are taught it',
    ['How to fall asleep in two minutes', 'fall asleep in two minutes'],
  ],
  [
    'The reason your coffee tastes bitter is not the beans you buy',
    ['reason your coffee tastes bitter', 'The reason your coffee tastes bitter'],
  ],
  [
    'Why do flamingos stand on one leg for hours without getting tired?',
    ['Why do flamingos stand on one leg', 'Why do flamingos stand on one leg for hours'],
  ],
  [
    'The ship that sank twice in one day and was never found again',
    ['ship that sank twice in one day', 'ship that sank twice'],
  ],
  [
    'Never give up: the story of a runner who came last and still won everything',
    ['Never give up', 'story of a runner who came last', 'runner who came last and still won everything'],
  ],
  [
    'You have been brushing your teeth the wrong way for your whole life',
    ['brushing your teeth the wrong way', 'You have been brushing your teeth the wrong way'],
  ],
  [
    'An ancient Greek computer found on the bottom of the sea by sponge divers',
    [
      'ancient Greek computer found on the bottom of the sea',
      'ancient Greek computer found',
      'ancient Greek computer',
    ],
  ],
];
