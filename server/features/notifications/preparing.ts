import type { Seal } from '../../database/seal.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Links } from './links.ts'

/** One step of one escalation, whose pages have all failed. */
type FailedStep = { escalation: string; incident: string; round: number; step: number }

/** What preparing a message needs of the node; `moveOn` fires the step after one that reached nobody. */
export type Preparing = { seal: Seal; links: Links; moveOn: (tx: Tx, step: FailedStep) => void }
