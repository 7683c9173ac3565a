import { stretchText } from '../schedule/stretch-text.ts'
import type { Swap, SwapState } from './swap.ts'

/** What has happened to it: that it was asked, that one of several declined, or the state that it came to. */
export type SwapHappening = 'asked' | 'declined-by-one' | Exclude<SwapState, 'open'>

export type SwapNews = { readonly to: readonly string[]; readonly subject: string; readonly text: string }

type About = {
  readonly id: string
  readonly schedule: { readonly name: string; readonly timeZone: string }
  readonly approvers: readonly string[]
  /** Of whom it is about; an id that has no name speaks for itself. */
  readonly nameOf: (person: string) => string
  /** A word of the one who asks. */
  readonly note?: string | null
  /** Who has just declined. */
  readonly by?: string | null
}

/** Who is told what when something happens to a swap. */
export function swapNews(happening: SwapHappening, swap: Swap, about: About): SwapNews[] {
  return news[happening](swap, about).filter(({ to }) => to.length > 0)
}

const news: Record<SwapHappening, (swap: Swap, about: About) => SwapNews[]> = {
  asked: (swap, about) => [
    {
      to: swap.candidates,
      subject: `${about.nameOf(swap.askedBy)} asks: ${swap.inReturn ? 'shall we swap' : 'who takes my shift'}?`,
      text: `${asks(swap, about)} Answer until ${swap.expiresAt.toISOString()}: tocsin swap accept ${about.id} (or decline).`,
    },
  ],
  'declined-by-one': (swap, about) => [
    {
      to: [swap.askedBy],
      subject: 'Declined by one',
      text: `${about.nameOf(about.by ?? 'Somebody')} does not take ${partOf(swap, about)}. Others are still asked.`,
    },
  ],
  declined: (swap, about) => [
    {
      to: [swap.askedBy],
      subject: 'Declined',
      text: `Nobody takes ${partOf(swap, about)}. You stay on call.`,
    },
  ],
  accepted: (swap, about) => [
    {
      to: [swap.askedBy],
      subject: 'Accepted, and to be approved',
      text: `${taker(swap, about)} takes ${partOf(swap, about)}, once it is approved. Until then you stay on call.`,
    },
    {
      to: about.approvers,
      subject: 'A swap waits for your approval',
      text: `${asks(swap, about)} ${taker(swap, about)} accepts. Answer with: tocsin swap approve ${about.id} (or reject).`,
    },
  ],
  done: (swap, about) => [
    {
      to: [swap.askedBy, ...(swap.acceptedBy === null ? [] : [swap.acceptedBy])],
      subject: swap.inReturn ? 'Swapped' : 'Covered',
      text: `${taker(swap, about)} is on call in ${partOf(swap, about)}, instead of ${about.nameOf(swap.askedBy)}.${exchange(swap, about)}`,
    },
    {
      to: othersAsked(swap),
      subject: 'Taken',
      text: `${taker(swap, about)} takes ${partOf(swap, about)}. Thank you.`,
    },
  ],
  withdrawn: (swap, about) => [
    {
      to: [...new Set([...othersAsked(swap), ...(swap.acceptedBy === null ? [] : [swap.acceptedBy])])],
      subject: 'Withdrawn',
      text: `${about.nameOf(swap.askedBy)} no longer asks for somebody in ${partOf(swap, about)}. Nothing changes.`,
    },
  ],
  rejected: (swap, about) => [
    {
      to: [swap.askedBy, ...(swap.acceptedBy === null ? [] : [swap.acceptedBy])],
      subject: 'Not approved',
      text: `It was not approved that ${taker(swap, about)} takes ${partOf(swap, about)}. ${about.nameOf(swap.askedBy)} stays on call.`,
    },
  ],
  expired: (swap, about) => [
    {
      to: [swap.askedBy, ...(swap.acceptedBy === null ? [] : [swap.acceptedBy])],
      subject: 'Expired',
      text: `${swap.acceptedBy === null ? 'Nobody took' : 'Nobody approved'} ${partOf(swap, about)} in time. ${about.nameOf(swap.askedBy)} stays on call.`,
    },
  ],
}

function asks(swap: Swap, about: About): string {
  const word = about.note ? ` They say: ${about.note}` : ''
  return `${about.nameOf(swap.askedBy)} looks for somebody in ${partOf(swap, about)}.${exchange(swap, about)}${word}`
}

function exchange({ askedBy, inReturn }: Swap, { nameOf, schedule }: About): string {
  return inReturn ? ` In return ${nameOf(askedBy)} takes ${stretchText(inReturn, schedule.timeZone)}.` : ''
}

function partOf({ asked }: Swap, { schedule: { name, timeZone } }: About): string {
  return `${name}, ${stretchText(asked, timeZone)}`
}

function taker({ acceptedBy }: Swap, { nameOf }: About): string {
  return nameOf(acceptedBy ?? 'Somebody')
}

/** Those who have not answered yet. */
function othersAsked({ candidates, declinedBy, acceptedBy }: Swap): string[] {
  return candidates.filter((one) => one !== acceptedBy && !declinedBy.includes(one))
}
