export type RequestState = 'asked' | 'approved' | 'declined'

/** Who wants to decide, about what, and who commands the incident. */
type Deciding = {
  readonly state: RequestState
  readonly commanders: readonly string[]
  readonly person: string | null
  /** The reason of somebody who decides in place of the commander. */
  readonly override: string | null
}

export type Decision =
  | { readonly ok: true; readonly overridden: boolean }
  | { readonly ok: false; readonly code: 'conflict' | 'guard'; readonly because: string }

/** Changes of production are the commander's to approve while an incident is open; anybody else gives a reason. */
export function mayDecide({ state, commanders, person, override }: Deciding): Decision {
  if (state !== 'asked') return { ok: false, code: 'conflict', because: `It was ${state} already.` }
  if (person !== null && commanders.includes(person)) return { ok: true, overridden: false }
  if (override !== null) return { ok: true, overridden: true }
  const because =
    commanders.length === 0
      ? 'There is no incident commander to decide; assign one, or give a reason to decide without.'
      : `${commanders.join(' and ')} commands this incident and decides; or give a reason to decide in their place.`
  return { ok: false, code: 'guard', because }
}
