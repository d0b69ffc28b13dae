/** A folder name from a title: lower-case words joined by hyphens, at most 60 characters, never empty. */
export function nameFolder(title: string, fallback: string): string {
  return slug(title) || slug(fallback) || 'video';
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/gu, '');
}
