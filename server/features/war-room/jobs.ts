import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

export const openJob = jobKind<Happened>('war-room.open')
