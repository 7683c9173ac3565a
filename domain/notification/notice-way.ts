import type { Channel, Rule } from './plan.ts'

type Reachable<M> = {
  readonly methods: readonly M[]
  readonly rules: { readonly low: readonly Rule[] }
}

/** How a person is told what is no page: as their rules for low urgency begin, but nobody is called for it. */
export function noticeWay<M extends { readonly id: string; readonly channel: Channel }>({
  methods,
  rules,
}: Reachable<M>): M | null {
  const silent = methods.filter(({ channel }) => channel !== 'voice')
  const ruled = rules.low
    .toSorted((one, other) => one.afterMinutes - other.afterMinutes)
    .flatMap(({ via }) => silent.find(({ id }) => id === via) ?? [])
  return ruled[0] ?? silent[0] ?? null
}
