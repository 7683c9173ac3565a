import {
  acceptSwap,
  approveSwap,
  declineSwap,
  rejectSwap,
  type Swap,
  withdrawSwap,
} from '../../../api/swaps.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'

const touches = ['swaps', 'on-call', 'shifts', 'people', 'home']

/** What whoever is signed in can do about a swap, the first being what is wanted most. */
export function useSwapAnswers(swap: Swap) {
  const { person, role } = useSession()
  const accept = useAct(acceptSwap, {
    touches,
    onDone: ({ state }) => tell(state === 'done' ? 'You take it.' : 'You take it once it is approved.'),
  })
  const decline = useAct(declineSwap, { touches, onDone: () => tell('Declined.') })
  const withdraw = useAct(withdrawSwap, { touches, onDone: () => tell('Asked no more.') })
  const approve = useAct(approveSwap, { touches, onDone: () => tell('Approved: the overrides are written.') })
  const reject = useAct(rejectSwap, { touches, onDone: () => tell('Not approved.') })
  const params = { id: swap.schedule, swap: swap.id }
  const me = person?.id ?? null
  const isAsked = me !== null && swap.candidates.includes(me) && swap.state === 'open'
  const isParty = me !== null && (swap.asked_by === me || swap.accepted_by === me)
  const leads = role === 'admin' || role === 'manager' || role === 'responder'
  const waits = swap.state === 'accepted' && swap.needs_approval && leads && !isParty
  return [
    ...(isAsked
      ? [{ does: 'Take it', act: () => accept.mutate([{ params }]), busy: accept.isPending, main: true }]
      : []),
    ...(isAsked && !swap.declined_by.includes(me)
      ? [{ does: 'Decline', act: () => decline.mutate([{ params }]), busy: decline.isPending, main: false }]
      : []),
    ...(waits
      ? [
          { does: 'Approve', act: () => approve.mutate([{ params }]), busy: approve.isPending, main: true },
          {
            does: 'Do not approve',
            act: () => reject.mutate([{ params }]),
            busy: reject.isPending,
            main: false,
          },
        ]
      : []),
    ...(swap.asked_by === me && (swap.state === 'open' || swap.state === 'accepted')
      ? [
          {
            does: 'Withdraw',
            act: () => withdraw.mutate([{ params }]),
            busy: withdraw.isPending,
            main: false,
          },
        ]
      : []),
  ]
}
