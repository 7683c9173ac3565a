import { clockReactions } from './features/clocks/reactions.ts'
import { communicationReactions } from './features/communication/reactions.ts'
import { reactionsOf } from './features/timeline/reactions.ts'

/** What follows what stands in a timeline: every feature's `reactions.ts`. */
export const reactions = reactionsOf([...clockReactions, ...communicationReactions])
