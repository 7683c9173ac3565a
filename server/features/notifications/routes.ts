import { testContactMethod as testContract } from '../../../api/contact-tests.ts'
import { confirmDelivery, deliveryStates, listDeliveries, readDelivery } from '../../../api/deliveries.ts'
import { Refused } from '../../../api/problem.ts'
import { allow } from '../../../domain/access/policy-table.ts'
import { requireAllowed, serve, type Api } from '../../http/serve.ts'
import { confirmReceived } from './confirm-received.ts'
import type { Links } from './links.ts'
import { findDeliveryRow, listDeliveryRows } from './list-deliveries.ts'
import { presentDeliveries } from './present-delivery.ts'
import type { Receiving } from './record-receipt.ts'
import { testContactMethod } from './test-contact-method.ts'

export function deliveryRoutes(api: Api, parts: Receiving & { links: Links }): void {
  const { links } = parts
  serve(api, listDeliveries, async (tx, { query, actor }) => {
    const rows = await listDeliveryRows(tx, actor, {
      incident: query.incident ?? null,
      person: query.person ?? null,
      states: query.state === undefined ? null : statesOf(query.state),
      before: query.cursor === undefined ? null : cursorOf(query.cursor),
      limit: query.limit + 1,
    })
    const items = await presentDeliveries(tx, actor, rows.slice(0, query.limit))
    return { items, next_cursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null }
  })
  serve(api, readDelivery, async (tx, { params, actor }) => {
    const row = await findDeliveryRow(tx, actor, params.id)
    const [delivery] = row ? await presentDeliveries(tx, actor, [row]) : []
    if (!delivery) throw new Refused('not-found', `There is no delivery "${params.id}".`)
    return delivery
  })
  serve(api, confirmDelivery, async (tx, { params, actor }) => {
    const row = await findDeliveryRow(tx, actor, params.id)
    if (!row) throw new Refused('not-found', `There is no delivery "${params.id}".`)
    requireAllowed(allow(actor, 'contact-method.edit-own', { person: row.person_id }))
    await confirmReceived(tx, parts, row.id)
    await tx.flush()
    const [delivery] = await presentDeliveries(tx, actor, [(await findDeliveryRow(tx, actor, row.id)) ?? row])
    if (!delivery) throw new Error(`delivery ${row.id} is gone`)
    return delivery
  })
  serve(api, testContract, async (tx, { params, actor }) => ({
    delivery: await testContactMethod(tx, actor, { links, id: params.id }),
  }))
}

function cursorOf(cursor: string): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(cursor)) return cursor
  throw new Refused('invalid-request', 'cursor: use the next_cursor of the page before.')
}

function statesOf(text: string): (typeof deliveryStates)[number][] {
  return text.split(',').map((word) => {
    const state = deliveryStates.find((known) => known === word.trim())
    if (state) return state
    throw new Refused('invalid-request', `state: "${word}" is none of ${deliveryStates.join(', ')}.`)
  })
}
