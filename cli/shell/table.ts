import { oneLine, shorten } from '../../domain/rendering/plain-text.ts'
import { widthOf } from './width.ts'

export type Cell = string | number | null
export type Column = {
  title: string
  align?: 'right'
  /** Gives way when the terminal is narrow. */ flexible?: true
}

const gap = '  '
const least = 12

/** Columns as wide as their widest cell; the flexible one is cut to fit into `columns` characters, if those are known. */
export function table(columns: Column[], rows: Cell[][], width = Infinity): string {
  const texts = rows.map((row) => row.map(cellText))
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...texts.map((row) => widthOf(row[index] ?? ''))),
  )
  const flexible = columns.findIndex((column) => column.flexible)
  const spare = width - widths.reduce((sum, one) => sum + one + gap.length, -gap.length)
  const fitted = widths.map((one, index) =>
    index === flexible && spare < 0 ? Math.max(least, one + spare) : one,
  )
  const line = (cells: string[]) =>
    columns
      .map(({ align }, index) => padded(cells[index] ?? '', fitted[index] ?? 0, align))
      .join(gap)
      .trimEnd()
  return [columns.map(({ title }) => title), ...texts].map(line).join('\n')
}

function cellText(cell: Cell): string {
  return cell === null || cell === '' ? '–' : oneLine(String(cell))
}

function padded(text: string, width: number, align: Column['align']): string {
  const cut = widthOf(text) > width ? shorten(text, width) : text
  const filling = ' '.repeat(Math.max(0, width - widthOf(cut)))
  return align === 'right' ? filling + cut : cut + filling
}
