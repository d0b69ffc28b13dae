import { SCRIPT_WRITERS, type ScriptWriterName } from '../domain/calm-niches.ts';

/** Throws an Error that names what SCRIPT_WRITER can be. */
export const readScriptWriter = (name: string): ScriptWriterName => {
  const writer = SCRIPT_WRITERS.find((known) => known === name);
  if (writer === undefined)
    throw new Error(`SCRIPT_WRITER is ${JSON.stringify(name)}; it can be ${SCRIPT_WRITERS.join(', ')}.`);
  return writer;
};

/** Where a key can be kept; a file only on one machine. */
const KEY_PLACES = ['ssm', 'secretsmanager', 'file'] as const;
export type KeyPlace = (typeof KEY_PLACES)[number];

/**
 * Reads such a setting: `ssm:/faceless/script-key`, `secretsmanager:faceless/script-key`, `file:/home/me/key`: where the key is, never the
 * key itself. Throws an Error that says so and names the setting, without what was given: it may be the key.
 */
export const readKeyPlace = (
  reference: string,
  setting = 'SCRIPT_KEY',
): { readonly place: KeyPlace; readonly name: string } => {
  const [, prefix = '', name = ''] = /^([a-z]+):(.+)$/.exec(reference) ?? [];
  const place = KEY_PLACES.find((known) => known === prefix);
  if (place !== undefined) return { place, name };
  throw new Error(
    `${setting} says where the key is kept (${KEY_PLACES.map((known) => `${known}:NAME`).join(', ')}), and is not the key itself.`,
  );
};
