import type { Stretch } from '../schedule/stretch.ts'

/** An open one may be accepted; an accepted one waits for approval; the others have ended. */
export const swapStates = [
  'open',
  'accepted',
  'done',
  'declined',
  'withdrawn',
  'rejected',
  'expired',
] as const
export type SwapState = (typeof swapStates)[number]

/** "Who takes my shift?" With `inReturn`: my shift for that one of yours. */
export type Terms = {
  readonly askedBy: string
  /** Who may accept. */
  readonly candidates: readonly string[]
  readonly asked: Stretch
  readonly inReturn: Stretch | null
}

export type Swap = Terms & {
  readonly state: SwapState
  readonly declinedBy: readonly string[]
  /** Set from the acceptance on. */
  readonly acceptedBy: string | null
  readonly needsApproval: boolean
  readonly expiresAt: Date
}
