import type { z } from 'zod'
import type { onCallNow } from '../../../api/on-call.ts'
import type { Tx } from '../../database/transaction.ts'
import { presentOnCall } from '../schedules/present-on-call.ts'
import { findSchedules } from '../schedules/store.ts'
import { nextShifts } from './next-shifts.ts'
import { policyMeant, requireKnown } from './policy-meant.ts'
import { readSteps } from './read-steps.ts'

type Asked = z.output<typeof onCallNow.query>

/** Who is on call at an instant, for whatever is asked about. */
export async function readOnCall(tx: Tx, asked: Asked): Promise<z.input<typeof onCallNow.answer>> {
  const at = asked.at === undefined ? tx.now : new Date(asked.at)
  await requireKnown(tx, asked)
  const policy = await policyMeant(tx, asked)
  const { schedule, team, person } = asked
  // A service without a policy pages no schedule.
  const schedules = policy === null ? [] : await findSchedules(tx, { schedule, team, policy, person })
  const items = await presentOnCall(tx, schedules, at)
  return {
    at: at.toISOString(),
    items:
      person === undefined ? items : items.filter(({ people }) => people.some(({ id }) => id === person)),
    steps: policy === undefined ? null : await readSteps(tx, policy, at),
    next_shifts: person === undefined ? null : await nextShifts(tx, { schedules, person, at }),
    next_cursor: null,
  }
}
