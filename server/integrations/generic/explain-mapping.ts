import { parseReadable } from '../readable-json.ts'
import { defaultMapping, type Mapping } from './mapping.ts'
import { read } from './template.ts'

/** What one expression of a mapping finds in one signal of a body. */
export type Found = { item: number; part: string; expression: string; found: unknown }

const ITEMS_EXPLAINED = 10

export function explainMapping(bytes: Buffer, mapping: Partial<Mapping> = {}): Found[] {
  const parsed = parseReadable(bytes)
  if (!parsed.ok) return []
  const items = Array.isArray(parsed.json) ? parsed.json : [parsed.json]
  return items.slice(0, ITEMS_EXPLAINED).flatMap((body: unknown, item) =>
    Object.entries({ ...defaultMapping, ...mapping }).map(([part, expression]) => ({
      item,
      part,
      expression,
      found: read(expression, body) ?? null,
    })),
  )
}
