import { randomBytes } from 'node:crypto'

/** 256 random bits; the prefix lets scanners for leaked secrets recognise it. */
export function newSecret(): string {
  return `tsn_${randomBytes(32).toString('base64url')}`
}
