import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { EgressRefused } from './failures.ts'
import type { Guard } from './guard.ts'

/**
 * Resolves a name for `net.connect` and hands on only addresses that may be called. The socket
 * connects to exactly those, so a name that changes its mind in between gains nothing.
 */
export function pinnedLookup(guard: Guard, trusted: boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { family: options.family ?? 0, all: true, verbatim: true }, (error, found) => {
      if (error) return callback(error, '')
      const permitted = permittedOf(guard, host, trusted, found)
      if (permitted instanceof EgressRefused) return callback(permitted, '')
      const [first] = permitted
      if (options.all) return callback(null, permitted)
      return callback(null, first.address, first.family)
    })
  }
}

function permittedOf(
  guard: Guard,
  host: string,
  trusted: boolean,
  found: LookupAddress[],
): [LookupAddress, ...LookupAddress[]] | EgressRefused {
  const judged = found.map((entry) => ({
    entry,
    refusal: guard.refusal({ host, port: 0, trusted }, entry.address),
  }))
  const [first, ...others] = judged.flatMap(({ entry, refusal }) => (refusal ? [] : [entry]))
  if (first) return [first, ...others]
  return judged[0]?.refusal ?? new EgressRefused(`${host} resolves to no address`)
}
