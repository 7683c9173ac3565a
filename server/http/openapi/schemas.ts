import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** JSON schemas of zod's; those with an id become components that the others point to. */
export class Schemas {
  readonly components: Record<string, unknown> = {}

  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
    const { $schema: _dialect, $defs = {}, ...root } = made
    const names = new Map(Object.entries($defs).map(([id, part]) => [id, this.#nameFor(id, part, io)]))
    for (const [id, part] of Object.entries($defs)) {
      this.components[names.get(id) ?? id] = pointing(part, names)
    }
    const pointed = pointing(root, names)
    return isObject(pointed) ? pointed : {}
  }

  /** What is sent may be written differently from what comes back: defaults are optional there. */
  #nameFor(id: string, part: unknown, io: 'input' | 'output'): string {
    const known = this.components[id]
    if (known === undefined || isDeepStrictEqual(known, pointing(part, new Map()))) return id
    return io === 'input' ? `${id}Input` : `${id}Output`
  }
}

const LOCAL = '#/$defs/'

/** Instants are checked by their format; zod's pattern for them would fill the document. */
function pointing(part: unknown, names: Map<string, string>): unknown {
  if (Array.isArray(part)) return part.map((inner) => pointing(inner, names))
  if (!isObject(part)) return part
  const shown = Object.entries(part).filter(([key]) => !(key === 'pattern' && part['format'] === 'date-time'))
  return Object.fromEntries(
    shown.map(([key, value]) => {
      if (key !== '$ref' || typeof value !== 'string') return [key, pointing(value, names)]
      const id = value.slice(LOCAL.length)
      return [key, `#/components/schemas/${names.get(id) ?? id}`]
    }),
  )
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
