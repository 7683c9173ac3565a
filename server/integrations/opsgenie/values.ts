import { shorten } from '../../../domain/rendering/plain-text.ts'
import { listOf, textOf } from '../fields.ts'

const ALIAS_LENGTH = 512

/** An alias that is too long is cut, in every request in the same way. */
export function aliasOf(text: string): string {
  return shorten(text, ALIAS_LENGTH, '')
}

export function textsOf(value: unknown): string[] {
  const items = typeof value === 'string' ? value.split(',') : listOf(value)
  return items.flatMap((item: unknown) => textOf(item)?.trim() ?? [])
}
