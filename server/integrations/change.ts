import type { Signal } from '../../domain/alerting/signal.ts'
import { shorten } from '../../domain/rendering/plain-text.ts'

type Change = Extract<Signal, { action: 'change' }>

const SUMMARY_LENGTH = 1024

/** What a vendor says was deployed. */
export function change(told: Omit<Change, 'action'>): Change {
  return { ...told, action: 'change', summary: shorten(told.summary, SUMMARY_LENGTH) }
}
