import columnTypes from './column-types.json' with { type: 'json' }
import type { Tables } from './tables.ts'

/** The type of each column of each table, as `npm run schema` found it. */
const TYPES = new Map<string, Map<string, string>>(
  Object.entries(columnTypes).map(([table, columns]) => [table, new Map(Object.entries(columns))]),
)

/**
 * A table expression of rows that are given as one array per column, as parameters from the first on. PostgreSQL takes
 * arrays apart for less than JSON, and the text of the statement does not depend on how many rows there are.
 */
export function rowsGiven(table: keyof Tables, columns: readonly string[]): string {
  const types = columns.map((column) => typeOf(table, column))
  const names = columns.map((column) => `"${column}"`)
  const chosen = names.map((name, index) =>
    isSentAsText(types[index]) ? `${name}::${types[index]} as ${name}` : name,
  )
  // Sub-selects, since from an array itself PostgreSQL counts the rows, and plans the statement anew each time.
  const sent = types.map((type, index) => `(select $${index + 1}::${isSentAsText(type) ? 'text' : type}[])`)
  return `(select ${chosen.join(', ')} from unnest(${sent.join(', ')}) as sent (${names.join(', ')}))`
}

/** The parameters of `rowsGiven`: an array in PostgreSQL's notation for each column. */
export function columnArrays(
  table: keyof Tables,
  columns: readonly string[],
  rows: readonly { [column: string]: unknown }[],
): string[] {
  return columns.map((column) => {
    const write = writerOf(typeOf(table, column))
    let elements = ''
    // Rows of one statement share much, such as its instant.
    let last: unknown
    let written = ''
    for (const row of rows) {
      const value = row[column]
      if (value !== last || written === '') {
        last = value
        written = elementOf(value, write)
      }
      elements += elements === '' ? written : `,${written}`
    }
    return `{${elements}}`
  })
}

export function typeOf(table: string, column: string): string {
  const type = TYPES.get(table)?.get(column)
  if (type === undefined) throw new TypeError(`there is no column ${table}.${column}; run "npm run schema"`)
  return type
}

/** An array of arrays would have to be rectangular, and JSON is checked where it is cast. */
function isSentAsText(type: string | undefined): boolean {
  return type === 'jsonb' || type === 'json' || (type?.endsWith('[]') ?? false)
}

type Writer = (value: unknown) => string

function writerOf(type: string): Writer {
  // JSON has no line breaks and the like of its own, so a string of JSON is quoted as PostgreSQL quotes elements.
  if (type === 'jsonb' || type === 'json') return (value) => JSON.stringify(JSON.stringify(value))
  if (type.endsWith('[]'))
    return (value) => quoted(`{${(value as unknown[]).map((item) => elementOf(item, text)).join(',')}}`)
  return text
}

function elementOf(value: unknown, write: Writer): string {
  return value === null || value === undefined ? 'NULL' : write(value)
}

function text(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value instanceof Date) return value.toISOString()
  return value instanceof Uint8Array
    ? quoted(String.raw`\x${Buffer.from(value).toString('hex')}`)
    : String(value)
}

function quoted(value: string): string {
  return `"${/["\\]/.test(value) ? value.replaceAll(/["\\]/g, String.raw`\$&`) : value}"`
}
