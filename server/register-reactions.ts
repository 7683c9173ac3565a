import { actionItemReactions } from './features/action-items/reactions.ts'
import { clockReactions } from './features/clocks/reactions.ts'
import { communicationReactions } from './features/communication/reactions.ts'
import { hintReactions } from './features/hints/reactions.ts'
import { taskReactions } from './features/tasks/reactions.ts'
import { workaroundReactions } from './features/workarounds/reactions.ts'
import { regulationReactions } from './features/regulation/reactions.ts'
import { roleReactions } from './features/roles/reactions.ts'
import { reactionsOf } from './features/timeline/reactions.ts'
import { warRoomReactions } from './features/war-room/reactions.ts'

/** What follows what stands in a timeline: every feature's `reactions.ts`. */
export const reactions = reactionsOf([
  ...clockReactions,
  ...communicationReactions,
  ...regulationReactions,
  ...taskReactions,
  ...actionItemReactions,
  ...hintReactions,
  ...workaroundReactions,
  ...roleReactions,
  ...warRoomReactions,
])
