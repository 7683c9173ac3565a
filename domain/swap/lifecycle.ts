import type { Swap, SwapState } from './swap.ts'

/** Who may act on it is asked before, but for the candidates and the parties, which only the swap knows. */
export type SwapEvent =
  | { readonly do: 'accept' | 'decline' | 'approve' | 'reject'; readonly by: string | null }
  | { readonly do: 'withdraw' | 'expire' }

type Changed = Pick<Swap, 'state' | 'declinedBy' | 'acceptedBy'>
type Answer = { readonly ok: true; readonly swap: Changed } | { readonly ok: false; readonly because: string }

const taking: Record<SwapEvent['do'], readonly SwapState[]> = {
  accept: ['open'],
  decline: ['open'],
  withdraw: ['open', 'accepted'],
  approve: ['accepted'],
  reject: ['accepted'],
  expire: ['open', 'accepted'],
}

/** What becomes of a swap. `done` means that the overrides are to be written now. */
export function answerSwap(swap: Swap, event: SwapEvent, now: Date): Answer {
  if (!taking[event.do].includes(swap.state)) return no(standing(swap))
  const isOver = swap.expiresAt <= now
  if (!('by' in event)) return ended(swap, event.do, isOver)
  if (isOver) return no(`It expired at ${swap.expiresAt.toISOString()}; ask anew.`)
  if (event.do === 'accept') return accepted(swap, event.by)
  if (event.do === 'decline') return declined(swap, event.by)
  return decided(swap, event.do, event.by)
}

function ended(swap: Swap, how: 'withdraw' | 'expire', isOver: boolean): Answer {
  if (how === 'withdraw') return becomes(swap, { state: 'withdrawn' })
  return isOver ? becomes(swap, { state: 'expired' }) : no('It has not expired yet.')
}

function accepted(swap: Swap, by: string | null): Answer {
  if (by === null || !swap.candidates.includes(by)) return no(notAsked(swap, by))
  return becomes(swap, { state: swap.needsApproval ? 'accepted' : 'done', acceptedBy: by })
}

/** It ends when nobody is left who could accept. Who has declined may still change their mind and accept. */
function declined(swap: Swap, by: string | null): Answer {
  if (by === null || !swap.candidates.includes(by)) return no(notAsked(swap, by))
  const declinedBy = [...new Set([...swap.declinedBy, by])]
  const isLast = swap.candidates.every((candidate) => declinedBy.includes(candidate))
  return becomes(swap, { state: isLast ? 'declined' : 'open', declinedBy })
}

/** A second pair of eyes, so neither of the two. */
function decided(swap: Swap, decision: 'approve' | 'reject', by: string | null): Answer {
  if (by === swap.askedBy || (by !== null && by === swap.acceptedBy)) {
    return no('Somebody else than the two has to approve it: the lead, the manager or an administrator.')
  }
  return becomes(swap, { state: decision === 'approve' ? 'done' : 'rejected' })
}

function notAsked({ candidates }: Swap, by: string | null): string {
  return `${by ?? 'Nobody'} was not asked; it is for ${candidates.join(', ')} to answer.`
}

function standing({ state, acceptedBy, needsApproval }: Swap): string {
  const words: Record<SwapState, string> = {
    open: needsApproval
      ? 'Nobody has accepted it yet, so there is nothing to approve.'
      : 'It needs no approval.',
    accepted: `${acceptedBy} has accepted it already, and it waits for approval.`,
    done: `${acceptedBy} has taken it already.`,
    declined: 'Everybody who was asked has declined it.',
    withdrawn: 'It was withdrawn.',
    rejected: 'It was not approved.',
    expired: 'It has expired; ask anew.',
  }
  return words[state]
}

function becomes({ state, declinedBy, acceptedBy }: Swap, change: Partial<Changed>): Answer {
  return { ok: true, swap: { state, declinedBy, acceptedBy, ...change } }
}

function no(because: string): Answer {
  return { ok: false, because }
}
