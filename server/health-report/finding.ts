import type { HealthCheck } from '../../api/health.ts'
import type { Tx } from '../database/transaction.ts'
import type { Parts } from '../parts.ts'

/** Without its id: the table of checks has it. */
export type Finding = Omit<HealthCheck, 'id'>

/** What a check is handed: the transaction of the request, the settings and the address of this node. */
export type Look = { tx: Tx } & Pick<Parts, 'config' | 'publicUrl'>

export function ok(text: string): Finding {
  return { state: 'ok', text, remedy: null }
}

export function warning(text: string, remedy: string): Finding {
  return { state: 'warning', text, remedy }
}

export function problem(text: string, remedy: string): Finding {
  return { state: 'problem', text, remedy }
}

const MOST_NAMED = 5

/** `ana, bo and 3 more`: a sentence stays readable when half of an organisation is concerned. */
export function named(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_NAMED).join(', ')
  return ids.length > MOST_NAMED ? `${shown} and ${ids.length - MOST_NAMED} more` : shown
}
