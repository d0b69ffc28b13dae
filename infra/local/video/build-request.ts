import type { Arguments } from './read-arguments.ts';
import { buildSource } from './build-source.ts';
import type { Document } from './read-front-matter.ts';
import { BadInput } from './bad-input.ts';

/** The body of `POST /v1/videos` for a document and the command's own settings, which win over its front matter. */
export function buildRequest({ frontMatter, body }: Document, settings: Arguments) {
  if (body.trim() === '') {
    throw new BadInput(
      `${settings.file} has front matter but no text. Write at least one sentence below it.`,
    );
  }
  const { title, niche, tone, tags } = frontMatter;
  const voice = settings.voice ?? frontMatter.voice;
  const aspect = settings.aspect ?? frontMatter.aspect;
  const quality = settings.quality ?? frontMatter.quality;
  const captions = settings.captions === undefined ? {} : { style: settings.captions };
  return {
    ...(title === undefined ? {} : { title }),
    source: buildSource(frontMatter, body),
    settings: {
      ...(niche === undefined ? {} : { niche }),
      ...(tone === undefined ? {} : { tone }),
      ...(tags === undefined ? {} : { tags }),
      ...(voice === undefined ? {} : { voice }),
      ...(aspect === undefined ? {} : { aspect }),
      ...(quality === undefined ? {} : { quality }),
      ...(settings.captions === undefined && frontMatter.captions === undefined
        ? {}
        : { captions: { ...frontMatter.captions, ...captions } }),
      ...(settings.durationSeconds === undefined ? {} : { durationSeconds: settings.durationSeconds }),
    },
  };
}
