import * as contract from '../../../api/shifts.ts'
import { type Api, serve } from '../../http/serve.ts'
import { doTask } from './do-task.ts'
import { giveFeedback } from './give-feedback.ts'
import { listShifts } from './list-shifts.ts'
import { presentShift } from './present-shift.ts'
import { requireShift } from './require-shift.ts'
import { shiftsOfPerson } from './shifts-of-person.ts'
import { undoTask } from './undo-task.ts'

export function shiftRoutes(api: Api): void {
  serve(api, contract.listShifts, async (tx, { query }) => await listShifts(tx, query))
  serve(api, contract.showShift, async (tx, { params }) =>
    presentShift(tx, await requireShift(tx, params.id)),
  )
  serve(api, contract.doTask, async (tx, asked) => presentShift(tx, await doTask(tx, asked)))
  serve(api, contract.undoTask, async (tx, asked) => presentShift(tx, await undoTask(tx, asked)))
  serve(api, contract.giveFeedback, async (tx, asked) => presentShift(tx, await giveFeedback(tx, asked)))
  serve(api, contract.shiftsOfPerson, async (tx, { params, query }) => shiftsOfPerson(tx, params.id, query))
}
