import type { z } from 'zod'
import type { Actor } from '../../../domain/access/policy-table.ts'
import type { Organisation } from '../../../domain/organisation/document.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Applied, By } from './change-organisation.ts'

export type Shown = { id: string }

/** A noun of the API as a part of the organisation. */
export type Resource<T extends Shown> = {
  /** `contact method`. */
  one: string
  schema: z.ZodType<T>
  load(tx: Tx): Promise<T[]>
  /** Fields that are never shown: null takes them away, where others would only be back at their default. */
  hidden?: readonly string[]
  find(organisation: Organisation, id: string): T | undefined
  put(tx: Tx, by: By, current: Organisation, thing: T): Promise<Applied>
  remove(tx: Tx, by: By, current: Organisation, id: string): Promise<void>
  /** What of it the actor may see; null for nothing. */
  show(tx: Tx, actor: Actor, things: T[]): Promise<Shown[]>
}
