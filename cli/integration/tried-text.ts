import type { Tried, TriedPart, TriedSignal } from '../../api/try-integration.ts'
import { table } from '../shell/table.ts'

/** The signals, or what is missing; and where a mapping looked for it. */
export function triedText({ readable, errors, signals, mapping }: Tried): string {
  const outcome = readable ? signalsText(signals) : errors.map((error) => `✗ ${error}`).join('\n')
  return mapping.length === 0 ? outcome : `${outcome}\n\n${mappingText(mapping)}`
}

function signalsText(signals: TriedSignal[]): string {
  if (signals.length === 0) return 'It is readable, and about no trouble: nothing would happen.'
  return signals.map(signalText).join('\n\n')
}

function signalText(signal: TriedSignal): string {
  const { action, dedup_key, summary, source, severity, at, labels, details, links } = signal
  const lines: [string, string | null][] = [
    ['dedup key', dedup_key],
    ['summary', summary],
    ['source', source],
    ['severity', severity],
    ['at', at],
    ['labels', listText(labels)],
    ['links', links.map(({ href }) => href).join(' ')],
    ['details', Object.keys(details).join(', ')],
  ]
  const said = lines.flatMap(([name, text]) => (text ? [`  ${name.padEnd(10)} ${text}`] : []))
  return [action, ...said].join('\n')
}

function listText(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}

function mappingText(mapping: TriedPart[]): string {
  const isList = mapping.some(({ item }) => item > 0)
  const rows = mapping.map(({ item, part, expression, found }) => [
    isList ? `[${item}] ${part}` : part,
    found === null ? '-' : typeof found === 'string' ? found : JSON.stringify(found),
    expression,
  ])
  return table([{ title: 'PART' }, { title: 'FOUND' }, { title: 'LOOKED FOR IN' }], rows)
}
