import type { Egress } from '../../egress/egress.ts'
import type { Gate } from '../../integrations/gate.ts'
import { gate as github } from '../../integrations/github/gate.ts'
import { gate as gitlab } from '../../integrations/gitlab/gate.ts'
import { createGate as createSnsGate } from '../../integrations/sns/gate.ts'
import type { Format } from '../triage/formats.ts'

export type Gates = Partial<Record<Format, Gate>>

/** The vendors that prove that it was they who sent something. */
export function createGates(egress: Egress): Gates {
  return { github, gitlab, sns: createSnsGate(egress) }
}
