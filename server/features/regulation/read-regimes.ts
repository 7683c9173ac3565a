import type { z } from 'zod'
import type { readRegimes as contract } from '../../../api/regulatory-clocks.ts'
import { effectiveRegimes } from '../../../domain/regulation/built-in-regimes.ts'
import { regimeIn, written } from '../../../domain/regulation/written-regime.ts'
import type { Tx } from '../../database/transaction.ts'
import { ownRegimes } from './definitions.ts'

export async function readRegimes(tx: Tx): Promise<z.input<typeof contract.answer>> {
  const own = await ownRegimes.all(tx)
  const ids = new Set(own.map(({ id }) => id))
  const regimes = effectiveRegimes(own.map(regimeIn)).map(written)
  return { regimes: regimes.map((regime) => ({ ...regime, own: ids.has(regime.id) })) }
}
