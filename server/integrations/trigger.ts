import type { Trigger } from '../../domain/alerting/signal.ts'
import { shorten } from '../../domain/rendering/plain-text.ts'

const SUMMARY_LENGTH = 1024
const DEDUP_KEY_LENGTH = 255

type Told = Pick<Trigger, 'dedupKey' | 'summary' | 'source' | 'severity'> & Partial<Trigger>

/** A trigger of what a vendor told, within the lengths that are kept. */
export function trigger(told: Told): Trigger {
  return {
    labels: {},
    details: {},
    links: [],
    startedAt: null,
    ...told,
    action: 'trigger',
    dedupKey: dedupKeyOf(told.dedupKey),
    summary: shorten(told.summary, SUMMARY_LENGTH),
  }
}

/** The same for every signal of a trouble, so that a resolve finds the alert of a long key. */
export function dedupKeyOf(key: string): string {
  return shorten(key, DEDUP_KEY_LENGTH)
}
