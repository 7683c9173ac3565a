import { plainText } from './plain-text.ts'

type Cell = string | number | null

const END = '\r\n'

/** RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front, which it takes for text. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(cellText).join(',') + END).join('')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = plainText(cell)
  const harmless = /^\s*[=+\-@|%]|^[\t\n]/.test(text) ? `'${text}` : text
  return /[",\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
