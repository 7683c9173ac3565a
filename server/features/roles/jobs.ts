import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

export const fillJob = jobKind<Happened>('roles.fill')
