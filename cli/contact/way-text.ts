import type { Delivery } from '../../api/deliveries.ts'
import { secondText } from '../shell/instant-text.ts'
import { table, type Cell } from '../shell/table.ts'

const hops = [{ title: 'HOP' }, { title: 'AT' }, { title: 'AFTER', align: 'right' as const }]
const ways = [
  { title: 'CONTACT METHOD' },
  { title: 'CHANNEL' },
  { title: 'STATE' },
  { title: 'WAY', flexible: true as const },
  { title: 'BECAUSE' },
]

/** Each hop of a message with its instant. */
export function wayText(
  { hops: way, state, because, created_at: queuedAt }: Delivery,
  width?: number,
): string {
  const rows = way.map(({ hop, at, provider }): Cell[] => [
    provider === null || provider === 0 ? hop : `${hop} (provider ${provider + 1})`,
    secondText(at),
    secondsAfter(queuedAt, at),
  ])
  return `${table(hops, rows, width)}\n\n${outcome[state]}${because === null ? '' : ` (${because})`}`
}

/** One message a line: `queued, sent +0.1 s, accepted +0.3 s`. */
export function waysTable(deliveries: Delivery[], width?: number): string {
  const rows = deliveries.map(
    ({ contact_method: method, channel, state, because, hops: way, created_at: at }) => [
      method,
      channel,
      state,
      way
        .map(({ hop, at: then }, index) => (index === 0 ? hop : `${hop} +${secondsAfter(at, then)}`))
        .join(', '),
      because,
    ],
  )
  return table(ways, rows, width)
}

const outcome: Record<Delivery['state'], string> = {
  bundling: 'It waits for others to share a message with.',
  sending: 'It is on its way.',
  accepted: 'The provider took it. Whether it arrived is not known; answer it to be sure.',
  delivered: 'It arrived. Answer it to be sure that somebody saw it.',
  answered: 'It was answered: pages get through here.',
  failed: 'It failed.',
  cancelled: 'It was not sent.',
}

function secondsAfter(from: string, to: string): string {
  return `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} s`
}
