import type { Generated } from 'kysely'
import type { Defaulted, Json } from './columns.ts'

export type EngineTables = {
  installation: { key: string; value: Json<unknown> }
  jobs: {
    id: string
    number: Generated<string>
    kind: string
    lane: string | null
    once: string | null
    payload: Json<unknown>
    run_at: Date
    attempt: Defaulted<number>
    leased: Defaulted<boolean>
    last_error: string | null
    quarantined_at: Date | null
    created_at: Date
  }
}
