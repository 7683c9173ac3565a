import { randomBytes } from 'node:crypto'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { replaceCodes } from './store.ts'

const CODES = 10
const CODE_BYTES = 10

/** Makes them anew; only their hashes are kept. 80 bits each, in groups that can be copied by hand. */
export async function makeRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => grouped(randomBytes(CODE_BYTES).toString('hex')))
  await replaceCodes(tx, person, codes.map(hashOfCode))
  return codes
}

/** However it is typed. */
export function hashOfCode(code: string): Buffer {
  return hashToken(code.toLowerCase().replaceAll(/[^\da-f]/g, ''))
}

function grouped(text: string): string {
  return text.match(/.{5}/g)?.join('-') ?? text
}
