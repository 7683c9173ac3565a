import { oneLine, plainText } from './plain-text.ts'

/** Markup that was written here; everything else that enters a template is escaped. */
class Markdown {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type { Markdown }

type Value = string | number | Markdown | readonly Markdown[]

export function markdown(texts: TemplateStringsArray, ...values: Value[]): Markdown {
  return new Markdown(texts.reduce((page, text, index) => page + rendered(values[index - 1]) + text))
}

/** What people wrote as Markdown themselves; who shows it still has to clean the HTML that comes of it. */
export function written(text: string): Markdown {
  return new Markdown(plainText(text))
}

function rendered(value: Value | undefined): string {
  if (value === undefined) return ''
  if (value instanceof Markdown) return value.markup
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('\n')
  return escapeMarkdown(String(value))
}

/** For the middle of a line: no emphasis, link, table, HTML or mention. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]<>#!|~$&@]/g, (character) => `\\${character}`)
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
}
