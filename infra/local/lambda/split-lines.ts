import { StringDecoder } from 'node:string_decoder';

/** So much may wait for its line's end; a longer line is cut (characters). */
const LONGEST = 16 * 1024 * 1024;

/**
 * Takes the chunks of a stream and gives its lines. Only a line feed ends one: `node:readline` also breaks at
 * U+2028, which is an ordinary character inside a JSON text.
 */
export function splitLines(emit: (line: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (chunk) => {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      emit(part);
    }
    if (rest.length > LONGEST) {
      emit(rest);
      rest = '';
    }
  };
}
