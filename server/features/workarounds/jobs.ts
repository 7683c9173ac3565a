import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

export const leftoverJob = jobKind<Happened>('workarounds.left-over')
export const takeOverJob = jobKind<Happened>('workarounds.take-over')
