import { targetText } from '../severity/target-text.ts'
import type { Level, PagingClock } from '../severity/scheme.ts'
import { idOf } from './paging-clocks.ts'

/** What a clock waits for, as a title: `Internal update`. */
export function clockName(id: string, level: Level): string {
  const rule = level.clocks.find((one) => idOf(one) === id)
  return rule ? `${capital(since(rule))}: ${rule.page.map(targetText).join(', ')}` : (names[id] ?? id)
}

/** `unresolved for 30 minutes`. */
export function since({ when, afterMinutes }: Pick<PagingClock, 'when' | 'afterMinutes'>): string {
  if (afterMinutes === 0) return 'at once'
  return when === 'unacknowledged'
    ? `nobody acknowledged for ${lengthText(afterMinutes)}`
    : `unresolved for ${lengthText(afterMinutes)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const names: Record<string, string> = {
  acknowledge: 'Acknowledgement',
  'first-response': 'First response',
  mitigate: 'Mitigation',
  resolve: 'Resolution',
  'internal-update': 'Internal update',
  'external-update': 'Update for customers',
  reassess: 'Severity looked at again',
  'hand-over': 'Hand-over of the command',
}

/** In seconds. */
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** `1 hour`, `90 minutes`: in the largest unit that needs no fraction. */
export function lengthText(minutes: number): string {
  const seconds = Math.round(minutes * 60)
  const [name, length] = units.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['second', 1]
  const count = seconds / length
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
