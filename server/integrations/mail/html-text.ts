const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** What a page says, without how it looks. Each step reads the text once, whatever it holds. */
export function htmlText(html: string): string {
  const [before = '', ...others] = html.split(/<(?:style|script)\b/i)
  const shown = [before, ...others.map((part) => afterEnd(part))].join(' ')
  return shown
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/h\d|\/li)\b[^<>]*>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&(#39|[a-z]{2,6});/g, (whole, name: string) => entities[name] ?? whole)
    .split('\n')
    .map((line) => line.trim().split(/\s+/).join(' '))
    .filter((line) => line !== '')
    .join('\n')
}

function afterEnd(part: string): string {
  const end = part.search(/<\/(?:style|script)\b/i)
  return end === -1 ? '' : part.slice(end)
}
