import type { Fields } from './fields.ts'

/** The fields of `application/x-www-form-urlencoded`; of one that comes twice the last. */
export function parseForm(bytes: Buffer): Fields {
  return Object.fromEntries(
    [...new URLSearchParams(bytes.toString('utf8'))].map(([name, value]) => [
      name.replaceAll('\0', ''),
      value.replaceAll('\0', '').trim(),
    ]),
  )
}
