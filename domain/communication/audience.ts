/** Who is told. The public reads a status page, others are told because a law says so; nobody subscribes to these two. */
export const audiences = ['internal', 'support', 'executive', 'customer', 'public', 'regulatory'] as const

export type Audience = (typeof audiences)[number]

export const subscribable = ['internal', 'support', 'executive', 'customer'] as const

export type Subscribable = (typeof subscribable)[number]

export const audienceWords: Record<Audience, string> = {
  internal: 'everybody inside',
  support: 'support',
  executive: 'the executives',
  customer: 'customers',
  public: 'the public',
  regulatory: 'whom the law names',
}

/** A drill leaves the house by no way; of a private incident only a closed circle is told. */
export function mayBeTold(audience: Audience, incident: { drill: boolean; private: boolean }): boolean {
  if (incident.drill) return audience !== 'customer' && audience !== 'public' && audience !== 'regulatory'
  return !incident.private || audience === 'internal' || audience === 'executive' || audience === 'regulatory'
}
