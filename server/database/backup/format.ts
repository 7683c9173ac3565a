import { escapeIdentifier } from 'pg'
import { z } from 'zod'

/**
 * A backup is gzipped text that psql reads too: a comment with the header, one COPY per table, the sequences, and a comment
 * with the checksum of all before it.
 */
export const FORMAT = 1

const Table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
})

const Partition = z.object({
  name: z.string(),
  of: z.string(),
  /** Goes into a statement as it is, so it may say nothing else. */
  bounds: z.string().regex(/^(DEFAULT|FOR VALUES FROM \('[^']*'\) TO \('[^']*'\))$/),
})

const Sequence = z.object({ name: z.string(), last: z.string().regex(/^-?\d+$/), called: z.boolean() })

export const Header = z.object({
  format: z.literal(FORMAT),
  schema_version: z.number(),
  taken_at: z.iso.datetime(),
  tables: z.array(Table),
  partitions: z.array(Partition),
  sequences: z.array(Sequence),
  secret_key: z.base64().nullable(),
})

export type Header = z.infer<typeof Header>
export type Table = z.infer<typeof Table>
export type Partition = z.infer<typeof Partition>
export type Sequence = z.infer<typeof Sequence>

const TITLE = '-- tocsin backup '

export const headerLine = (header: Header) => `${TITLE}${JSON.stringify(header)}\n`

export function readHeader(line: string): Header {
  if (!line.startsWith(TITLE)) throw new Error('it is not a backup made by "tocsin backup"')
  const read: unknown = JSON.parse(line.slice(TITLE.length))
  const { format } = z.object({ format: z.number() }).parse(read)
  if (format > FORMAT)
    throw new Error(`it has format ${format}, made by a newer Tocsin; use that one to restore it`)
  return Header.parse(read)
}

const END = '-- end sha256 '

export const endLine = (sha256: string) => `${END}${sha256}\n`
export const END_BYTES = endLine('0'.repeat(64)).length

export const qualified = (name: string) => `public.${escapeIdentifier(name)}`
export const columnList = (table: Table) => table.columns.map((column) => escapeIdentifier(column)).join(', ')
export const copyIn = (table: Table) => `COPY ${qualified(table.name)} (${columnList(table)}) FROM STDIN`
export const COPY_END = '\\.\n'
