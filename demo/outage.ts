import { createChange } from '../api/changes.ts'
import { assignRoles } from '../api/incident-roles.ts'
import { addNote } from '../api/incident-timeline.ts'
import {
  acknowledgeIncident,
  declareIncident,
  openWarRoom,
  resolveIncident,
  updateIncident,
} from '../api/incident-verbs.ts'
import { listIncidents } from '../api/incidents.ts'
import { addTask } from '../api/tasks.ts'
import { answerTriage } from '../api/triage.ts'
import { addWorkaround } from '../api/workarounds.ts'
import type { Alert, Stage } from './stage.ts'

export type Step = {
  /** After the step before. */
  afterSeconds: number
  /** What is told on the terminal. */
  tells: string
  do: (stage: Stage) => Promise<void>
}

const failing: Alert = {
  name: 'CheckoutErrors',
  severity: 'critical',
  summary: 'Checkout API: 38 % of requests fail',
  instance: 'checkout-api-2',
}
const slow: Alert = {
  name: 'CheckoutLatency',
  severity: 'error',
  summary: 'Checkout API: p99 latency above 8 s',
  instance: 'checkout-api-2',
}
const full: Alert = {
  name: 'ConnectionsExhausted',
  severity: 'error',
  summary: 'Payments database: no connections left',
  instance: 'payments-db-1',
}

/** The newest incident of the checkout that is still open. */
async function outage(stage: Stage): Promise<string> {
  const { items } = await stage.administrator.call(listIncidents, {
    query: { service: 'checkout-api', limit: 10 },
  })
  const open = items.find(({ status }) => !['resolved', 'closed', 'merged'].includes(status))
  if (!open) throw new Error('The incident of the demo is over.')
  return open.id
}

function says(person: string, afterSeconds: number, text: string): Step {
  return {
    afterSeconds,
    tells: `${person}: ${text}`,
    do: async (stage) => {
      const id = await outage(stage)
      await (await stage.as(person)).call(addNote, { params: { id }, body: { text } })
    },
  }
}

/** A SEV1 from the deployment that causes it to its resolution, as it is told in an evening. */
export const steps: readonly Step[] = [
  {
    afterSeconds: 0,
    tells: 'A release of the checkout goes out.',
    do: async (stage) => {
      await (
        await stage.as('bo')
      ).call(createChange, {
        body: {
          service: 'checkout-api',
          summary: 'Deployed checkout-api 2026.47: retries for card payments',
          source: 'ci',
          links: [{ href: 'https://git.example.com/checkout/releases/2026.47', text: 'release' }],
        },
      })
    },
  },
  {
    afterSeconds: 5,
    tells: 'Alertmanager fires: the checkout fails. Whoever is on call is paged.',
    do: async (stage) => await stage.alerts('checkout-am', 'firing', [failing]),
  },
  {
    afterSeconds: 3,
    tells: 'More alerts follow; they join the same incident and page nobody again.',
    do: async (stage) => await stage.alerts('checkout-am', 'firing', [slow]),
  },
  {
    afterSeconds: 12,
    tells: 'Ana acknowledges. Acknowledge it in the app before she does, if you like.',
    do: async (stage) => {
      const id = await outage(stage)
      await (await stage.as('ana')).call(acknowledgeIncident, { params: { id } })
    },
  },
  {
    afterSeconds: 6,
    tells: 'Ana declares a SEV1, opens the war room, and takes command.',
    do: async (stage) => {
      const id = await outage(stage)
      const ana = await stage.as('ana')
      await ana.call(declareIncident, { params: { id }, body: { severity: 'SEV1' } })
      await ana.call(assignRoles, {
        params: { id },
        body: { ic: 'ana', tech_lead: 'bo', comms_lead: 'ida', scribe: 'cy' },
      })
      await ana.call(openWarRoom, { params: { id } })
    },
  },
  says('ana', 6, 'IC: Bo looks at the last release, Dee at the database. Ida tells support.'),
  {
    afterSeconds: 5,
    tells: 'The first questions are answered.',
    do: async (stage) => {
      const id = await outage(stage)
      await (
        await stage.as('cy')
      ).call(answerTriage, {
        params: { id },
        body: { affected: 'Card payments; vouchers still work', users_affected: 38, getting_worse: true },
      })
    },
  },
  says(
    'bo',
    8,
    '[OBSERVATION] Errors began four minutes after 2026.47. Each payment is tried five times now.',
  ),
  {
    afterSeconds: 6,
    tells: 'The database runs out of connections, too.',
    do: async (stage) => await stage.alerts('payments-db-am', 'firing', [full]),
  },
  says(
    'dee',
    8,
    '[OBSERVATION] All 200 connections of payments-db are taken, 180 of them by retries of the checkout.',
  ),
  {
    afterSeconds: 5,
    tells: 'The cause is known.',
    do: async (stage) => {
      const id = await outage(stage)
      await (
        await stage.as('bo')
      ).call(updateIncident, {
        params: { id },
        body: {
          status: 'identified',
          details: 'The new retries exhaust the connections of the database.',
          error_rate: 38,
        },
      })
    },
  },
  says('ana', 5, '[DECISION] Roll 2026.47 back now; switch retries off meanwhile.'),
  {
    afterSeconds: 4,
    tells: 'A workaround, to be undone later, and a task.',
    do: async (stage) => {
      const id = await outage(stage)
      const bo = await stage.as('bo')
      await bo.call(addWorkaround, {
        params: { id },
        body: { what: 'Retries of card payments are switched off', undo: 'Set checkout.retries to 2 again' },
      })
      await bo.call(addTask, {
        params: { id },
        body: { title: 'Roll back checkout-api to 2026.46', assignee: 'bo' },
      })
      await bo.call(updateIncident, {
        params: { id },
        body: { status: 'mitigating', event: 'Rollback began' },
      })
    },
  },
  {
    afterSeconds: 14,
    tells: 'The rollback works: the alerts resolve.',
    do: async (stage) => {
      await stage.alerts('payments-db-am', 'resolved', [full])
      await stage.alerts('checkout-am', 'resolved', [slow])
    },
  },
  {
    afterSeconds: 6,
    tells: 'It is watched.',
    do: async (stage) => {
      const id = await outage(stage)
      await (
        await stage.as('bo')
      ).call(updateIncident, {
        params: { id },
        body: { status: 'monitoring', details: 'Back on 2026.46; error rate is 0.2 %.', error_rate: 0.2 },
      })
    },
  },
  says('ida', 6, 'Support is told; 1,140 customers were asked to try again.'),
  {
    afterSeconds: 15,
    tells: 'Ana resolves it. Closing it, and learning from it, is yours.',
    do: async (stage) => {
      const id = await outage(stage)
      await stage.alerts('checkout-am', 'resolved', [failing])
      await (
        await stage.as('ana')
      ).call(resolveIncident, {
        params: { id },
        body: {
          outcome: 'fixed',
          criteria_confirmed: true,
          override: 'The demo does not wait for fifteen minutes of stability',
        },
      })
    },
  },
]
