/** Of the 49,000 common passwords of the package a bundle carries those that are long enough to be asked about: 5 kB of 380. */
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Plugin } from 'esbuild';
import { PASSWORD_CHARACTERS } from '../../shared/domain/password.ts';

export const commonPasswords: Plugin = {
  name: 'common-passwords',
  setup(build) {
    // esbuild's filters are regular expressions of Go's, which know no `u`.
    build.onResolve({ filter: /^@zxcvbn-ts\/language-common$/ }, ({ path }) => ({
      path,
      namespace: 'common-passwords',
    }));
    build.onLoad({ filter: /./, namespace: 'common-passwords' }, () => {
      const long = dictionary['passwords-common'].filter(({ length }) => length >= PASSWORD_CHARACTERS.min);
      return { contents: `export const dictionary = ${JSON.stringify({ 'passwords-common': long })};` };
    });
  },
};
