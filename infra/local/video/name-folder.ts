const MAX_CHARACTERS = 60;

/** A folder name from a title: lower-case words joined by hyphens, at most 60 characters, never empty. */
export function nameFolder(title: string, fallback: string): string {
  return slug(title) || slug(fallback) || 'video';
}

function slug(text: string): string {
  const whole = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const cut = whole.slice(0, MAX_CHARACTERS);
  const isMidWord = /^[^-]/u.test(whole.slice(MAX_CHARACTERS)) && cut.includes('-');
  return (isMidWord ? cut.slice(0, cut.lastIndexOf('-')) : cut).replace(/-$/u, '');
}
