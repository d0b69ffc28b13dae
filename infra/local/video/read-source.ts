import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SOURCE_TEXT_BYTES } from '../../../shared/domain/limits.ts';
import { findForbiddenCharacter } from '../../../shared/domain/text-rules.ts';
import { BadInput } from './bad-input.ts';

/** What was read, and what to call it in messages and in the name of the results' folder. */
export interface SourceText {
  readonly text: string;
  readonly name: string;
}

/**
 * Reads a text file, or standard input for `-`.
 * @throws BadInput for a missing, empty, binary or too large file and for characters that a text may not hold,
 * saying which and what would be right.
 */
export async function readSource(
  file: string,
  input: AsyncIterable<Buffer> = process.stdin,
): Promise<SourceText> {
  const bytes = file === '-' ? await readAll(input) : await readBounded(file);
  const name = file === '-' ? 'standard input' : file;
  checkSize(bytes.length, name);
  return {
    text: decode(bytes, name),
    name: file === '-' ? 'video' : basename(file).replace(/\.[^.]+$/u, ''),
  };
}

async function readBounded(file: string): Promise<Buffer> {
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) {
      throw new BadInput(`${file} is a folder. Give a Markdown or text file.`);
    }
    checkSize(facts.size, file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof BadInput) {
      throw error;
    }
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') {
      throw new BadInput(
        `There is no file ${file}. Check the path, or give - to read standard input.`,
        error,
      );
    }
    throw new BadInput(`${file} cannot be read (${code ?? String(error)}).`, error);
  }
}

async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.length;
    checkSize(length, 'standard input');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function checkSize(bytes: number, name: string): void {
  if (bytes > SOURCE_TEXT_BYTES) {
    const kilobytes = Math.ceil(bytes / 1000);
    throw new BadInput(
      `${name} has ${bytes < 1_000_000 ? '' : 'at least '}${String(kilobytes)} kB of text; the limit is ${String(SOURCE_TEXT_BYTES / 1000)} kB. Split it into several videos.`,
    );
  }
}

/** Files that Windows calls “Unicode” say by their first two bytes which way round they are. */
const findUtf16 = ([first, second]: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

function decode(bytes: Buffer, name: string): string {
  const utf16 = findUtf16(bytes);
  if (utf16 === undefined && bytes.includes(0)) {
    throw new BadInput(`${name} is a binary file. Give a Markdown or text file in UTF-8.`);
  }
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') {
      throw new BadInput(`${name} is empty. Write at least one sentence.`);
    }
    const forbidden = findForbiddenCharacter(text);
    if (forbidden !== undefined) {
      throw new BadInput(`${name} ${forbidden}.`);
    }
    return text;
  } catch (error) {
    if (error instanceof BadInput) {
      throw error;
    }
    throw new BadInput(`${name} is not UTF-8 text. Save it as UTF-8 and try again.`, error);
  }
}
