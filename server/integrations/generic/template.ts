import { fillIn } from '../../../domain/rendering/fill-in.ts'

/** Reads a field from a body by an expression of `fill-in.ts`, whose paths have dots: `alert.labels.host`. */
export function read(expression: string, body: unknown): unknown {
  return fillIn(expression, (path) => path.split('.').reduce<unknown>(member, body))
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
