import type { HintRule } from '../../../domain/hint/hint.ts'
import { jobKind } from '../../engine/job.ts'
import type { Happened } from '../timeline/reactions.ts'

export const lookJob = jobKind<Happened>('hints.look')

/** A rule that is to be looked at; `at` is when that happened which called for it. */
export const checkJob = jobKind<{ incident: string; rule: HintRule; at: string }>('hint.check')
