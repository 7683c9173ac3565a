import type { Delivery } from '../../api/deliveries.ts'
import { troubleWords } from '../../domain/notification/trouble-words.ts'
import { secondText } from '../shell/instant-text.ts'
import { table, type Cell, type Column } from '../shell/table.ts'

const hops: Column[] = [{ title: 'HOP' }, { title: 'AT' }, { title: 'AFTER', align: 'right' }]
const ways: Column[] = [
  { title: 'CONTACT METHOD' },
  { title: 'CHANNEL' },
  { title: 'STATE' },
  { title: 'WAY', flexible: true },
  { title: 'BECAUSE' },
]

/** Each hop of a message with its instant. */
export function wayText(delivery: Delivery, width?: number): string {
  const rows = delivery.hops.map(({ hop, at, provider }): Cell[] => [
    provider === null || provider === 0 ? hop : `${hop} (provider ${provider + 1})`,
    secondText(at),
    secondsAfter(delivery.created_at, at),
  ])
  const why = whyOf(delivery)
  return `${table(hops, rows, width)}\n\n${outcome[delivery.state]}${why === null ? '' : ` (${why})`}`
}

/** One message a line: `queued, sent +0.1 s, accepted +0.3 s`. */
export function waysTable(deliveries: Delivery[], width?: number): string {
  const rows = deliveries.map((delivery): Cell[] => [
    delivery.contact_method,
    delivery.channel,
    delivery.state,
    delivery.hops.map((hop, index) => hopText(hop, index === 0 ? null : delivery.created_at)).join(', '),
    whyOf(delivery),
  ])
  return table(ways, rows, width)
}

function hopText({ hop, at }: Delivery['hops'][number], since: string | null): string {
  return since === null ? hop : `${hop} +${secondsAfter(since, at)}`
}

function whyOf({ because }: Delivery): string | null {
  return because === null ? null : troubleWords(because)
}

const outcome: Record<Delivery['state'], string> = {
  bundling: 'It waits for others to share a message with.',
  sending: 'It is on its way.',
  retrying: 'It has not got through yet, and is tried again.',
  accepted: 'The provider took it. Whether it arrived is not known; answer it to be sure.',
  delivered: 'It arrived. Answer it to be sure that somebody saw it.',
  answered: 'It was answered: pages get through here.',
  failed: 'It failed.',
  cancelled: 'It was not sent.',
}

function secondsAfter(from: string, to: string): string {
  return `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} s`
}
