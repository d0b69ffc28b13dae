/** Where refresh tokens are kept: below a path of SSM's, or in a folder, which is for one machine only. */
export type ChannelSecrets =
  | { readonly place: 'ssm'; readonly path: string }
  | { readonly place: 'folder'; readonly path: string };

/** `ssm:/faceless/staging/channels` or `folder:/home/me/…`. Throws an Error that says so. */
export const readChannelSecrets = (text: string): ChannelSecrets => {
  const [, place, path = ''] = /^(ssm|folder):(\/.+)$/.exec(text) ?? [];
  if (place === 'ssm' || place === 'folder') return { place, path };
  throw new Error(`CHANNEL_SECRETS is ${JSON.stringify(text)}; it is ssm:/PATH or folder:/PATH.`);
};
