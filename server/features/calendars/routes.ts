import * as contract from '../../../api/calendars.ts'
import { type Api, serve } from '../../http/serve.ts'
import { createCalendar } from './create-calendar.ts'
import { feedRoute } from './feed-route.ts'
import { listCalendars } from './list-calendars.ts'
import { revokeCalendar } from './revoke-calendar.ts'

export function calendarRoutes(api: Api, { publicUrl }: { publicUrl: () => string }): void {
  serve(api, contract.listCalendars, async (tx, { actor, query }) => await listCalendars(tx, actor, query))
  serve(
    api,
    contract.createCalendar,
    async (tx, { actor, body }) => await createCalendar(tx, { actor, publicUrl: publicUrl() }, body),
  )
  serve(api, contract.revokeCalendar, async (tx, { actor, params }) => {
    await revokeCalendar(tx, actor, params.id)
  })
  feedRoute(api)
}
