import type { Channel } from '../notification/plan.ts'

type Method = { readonly id: string; readonly channel: Channel; readonly address: string }

type Reached = { readonly email: string | null; readonly methods: readonly Method[] }

export type WrittenWay = { id: string; channel: 'email' | 'webhook'; address: string }

/** How a person gets what is read at leisure: as they wished, else by mail, else by webhook. Nobody is called for it. */
export function writtenWay({ email, methods }: Reached, via: string | null): WrittenWay | null {
  const written = methods.flatMap(({ id, channel, address }) =>
    channel === 'email' || channel === 'webhook' ? [{ id, channel, address }] : [],
  )
  const wished = written.find(({ id }) => id === via)
  const byMail = written.find(({ channel }) => channel === 'email')
  const own = email === null ? null : { id: 'email', channel: 'email' as const, address: email }
  return wished ?? byMail ?? written[0] ?? own
}
