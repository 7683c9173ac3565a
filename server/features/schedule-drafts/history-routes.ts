import { Refused } from '../../../api/problem.ts'
import * as contract from '../../../api/schedule-drafts.ts'
import { numberOf } from '../../http/number-cursor.ts'
import { type Api, serve } from '../../http/serve.ts'
import { wordsFor } from '../access/actor-ref.ts'
import { findVersion, listVersions, type VersionRow } from '../schedules/version-store.ts'

export function historyRoutes(api: Api): void {
  serve(api, contract.scheduleVersions.list, async (tx, { params, query: { limit, cursor } }) => {
    const rows = await listVersions(tx, params.id, { before: numberOf(cursor), limit: limit + 1 })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    const more = rows.length > limit && last
    return { items: items.map(presentVersion), next_cursor: more ? String(last.number) : null }
  })

  serve(api, contract.scheduleVersions.get, async (tx, { params: { id, number } }) => {
    const found = await findVersion(tx, id, number)
    if (!found) throw new Refused('not-found', `"${id}" has no version ${number}; GET …/versions lists them.`)
    return { ...presentVersion(found), content: found.content }
  })
}

function presentVersion({ number, author, note, created_at: at }: VersionRow) {
  return { number, author: wordsFor(author), note, created_at: at.toISOString() }
}
