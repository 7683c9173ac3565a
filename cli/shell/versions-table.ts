import { minuteText } from './instant-text.ts'
import { table, type Column } from './table.ts'

type Version = { number: number; created_at: string; author: string; note: string | null }

const columns: Column[] = [
  { title: 'VERSION', align: 'right' },
  { title: 'AT' },
  { title: 'BY' },
  { title: 'NOTE', flexible: true },
]

/** A history, newest first. */
export function versionsTable(versions: Version[], width?: number): string {
  if (versions.length === 0) return 'It was not changed since versions are kept.'
  return table(
    columns,
    versions.map(({ number, created_at: at, author, note }) => [number, minuteText(at), author, note]),
    width,
  )
}
