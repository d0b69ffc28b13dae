/** Where films can be published. The stand-in is for one machine, and publishes nothing. */
export const PUBLISHERS = ['none', 'youtube', 'stand-in'] as const;
export type PublisherName = (typeof PUBLISHERS)[number];

/** Throws an Error that names what PUBLISHER can be. */
export const readPublisher = (name: string): PublisherName => {
  const publisher = PUBLISHERS.find((known) => known === name);
  if (publisher === undefined)
    throw new Error(`PUBLISHER is ${JSON.stringify(name)}; it can be ${PUBLISHERS.join(', ')}.`);
  return publisher;
};
