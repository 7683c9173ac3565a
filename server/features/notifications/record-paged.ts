import type { Tx } from '../../database/transaction.ts'
import { incidentStream, record, SYSTEM } from '../timeline/record.ts'
import type { PageToSend } from './store.ts'

const WORDS = {
  webhook: 'by webhook',
  email: 'by mail',
  sms: 'by SMS',
  voice: 'by voice call',
  push: 'by push notification',
}

/** Writes into each incident's timeline that somebody is paged for it now. */
export function recordPaged(tx: Tx, delivery: string, pages: PageToSend[]): void {
  for (const page of pages) {
    const bundled = pages.length > 1 ? `, in one message with ${pages.length - 1} more` : ''
    record(tx, {
      stream: incidentStream(page.incident_id),
      kind: 'NOTIFICATION',
      event: 'paged',
      actor: SYSTEM,
      text: `Paged ${page.person_name ?? page.method_id} ${WORDS[page.channel]}${bundled}.`,
      details: {
        page: page.id,
        delivery,
        person: page.person_id,
        method: page.method_id,
        channel: page.channel,
        cause: page.cause,
        round: page.round,
        step: page.step,
      },
    })
  }
}
