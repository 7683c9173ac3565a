import * as contract from '../../../api/absences.ts'
import type { Seal } from '../../database/seal.ts'
import { type Api, serve } from '../../http/serve.ts'
import { followAbsenceCalendar, readAbsenceCalendar } from './absence-calendar.ts'
import { addAbsence } from './add-absence.ts'
import { listAbsences } from './list-absences.ts'
import { removeAbsence } from './remove-absence.ts'

export function absenceRoutes(api: Api, { seal }: { seal: Seal }): void {
  serve(api, contract.listAbsences, async (tx, { query }) => await listAbsences(tx, query))
  serve(api, contract.addAbsence, async (tx, { actor, body }) => await addAbsence(tx, actor, body))
  serve(api, contract.removeAbsence, async (tx, { actor, params }) => {
    await removeAbsence(tx, actor, params.id)
    return undefined
  })
  serve(api, contract.readAbsenceCalendar, async (tx, { params }) => await readAbsenceCalendar(tx, params.id))
  serve(api, contract.followAbsenceCalendar, async (tx, { actor, params, body }) =>
    followAbsenceCalendar(tx, { actor, seal }, { person: params.id, url: body.url }),
  )
}
