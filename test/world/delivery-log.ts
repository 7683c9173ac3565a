import type { Delivery } from '../../api/deliveries.ts'
import type { Tocsin } from './tocsin.ts'

/** The delivery log, oldest first. */
export async function deliveries(tocsin: Tocsin): Promise<Delivery[]> {
  return (await tocsin.do<{ items: Delivery[] }>('GET', '/api/v1/deliveries?limit=100')).items.toReversed()
}

/** Every attempt of the log, in order, with the seconds since the first: `120 ana sms#2 accepted`. */
export async function attempts(tocsin: Tocsin): Promise<string[]> {
  const made = (await deliveries(tocsin))
    .flatMap(({ person, channel, attempts: own }) =>
      own.map(({ provider, outcome, started_at: at }) => ({
        at: Date.parse(at),
        text: `${person} ${channel}#${provider + 1} ${outcome}`,
      })),
    )
    .toSorted((one, other) => one.at - other.at)
  return made.map(({ at, text }) => `${(at - (made[0]?.at ?? at)) / 1000} ${text}`)
}

/** The channels of messages that may have been sent twice. */
export async function possibleDuplicates(tocsin: Tocsin): Promise<string[]> {
  return (await deliveries(tocsin)).flatMap(({ possible_duplicate: maybe, channel }) =>
    maybe ? [channel] : [],
  )
}
