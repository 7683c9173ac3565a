import type { Target } from '../../../domain/escalation/policy.ts'
import type { SchemeId } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { keptSettings } from './store.ts'

export type Settings = {
  severityScheme: SchemeId
  mttrStartsAt: 'detected' | 'started'
  /** Empty means all administrators. */
  catchAll: Target[]
  /** Null: an acknowledgement never goes stale. */
  staleAcknowledgementMinutes: number | null
}

const defaults: Settings = {
  severityScheme: 'SEV1-4',
  mttrStartsAt: 'detected',
  catchAll: [],
  staleAcknowledgementMinutes: null,
}

export async function readSettings(tx: Tx): Promise<Settings> {
  const found = await tx.organisation.fetch(
    'settings',
    ['all'],
    async () => new Map([['all', await read(tx)]]),
  )
  return found.get('all') ?? defaults
}

async function read(tx: Tx): Promise<Settings> {
  const kept = await keptSettings(tx)
  return {
    severityScheme: kept.severity_scheme ?? defaults.severityScheme,
    mttrStartsAt: kept.mttr_starts_at ?? defaults.mttrStartsAt,
    catchAll: kept.catch_all ?? defaults.catchAll,
    staleAcknowledgementMinutes: kept.stale_acknowledgement_minutes ?? defaults.staleAcknowledgementMinutes,
  }
}
