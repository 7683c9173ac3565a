import { createHash } from 'node:crypto'
import { createClient, type Client } from '../api/client.ts'
import { integrationKeys } from '../api/organisation-resources.ts'
import { createToken } from '../api/tokens.ts'

/** How the demo acts: as the people of its organisation, and as their monitoring. */
export class Stage {
  readonly url: string
  readonly administrator: Client
  readonly #people = new Map<string, Promise<Client>>()

  constructor(url: string, adminToken: string) {
    this.url = url
    this.administrator = createClient({ url, token: adminToken })
  }

  async as(person: string): Promise<Client> {
    const known = this.#people.get(person) ?? this.#signedIn(person)
    this.#people.set(person, known)
    return await known
  }

  async #signedIn(person: string): Promise<Client> {
    const { token } = await this.administrator.call(createToken, {
      body: { name: `demo of ${person}`, role: 'responder', scopes: ['write'], person },
    })
    return createClient({ url: this.url, token })
  }

  /** Alerts as a stock Alertmanager sends them. */
  async alerts(integration: string, status: 'firing' | 'resolved', alerts: Alert[]): Promise<void> {
    const { keys } = await this.administrator.call(integrationKeys, { params: { id: integration } })
    const response = await fetch(`${this.url}/intake/alertmanager/${keys.at(-1)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        version: '4',
        status,
        receiver: 'tocsin',
        alerts: alerts.map((alert) => fired(alert, status)),
      }),
    })
    if (!response.ok)
      throw new Error(`The demo's alerts were not taken: ${response.status} ${await response.text()}`)
  }
}

export type Alert = {
  name: string
  severity: 'critical' | 'error' | 'warning' | 'info'
  summary: string
  instance: string
}

function fired({ name, severity, summary, instance }: Alert, status: string) {
  const startsAt = new Date().toISOString()
  return {
    status,
    labels: { alertname: name, severity, instance },
    annotations: { summary, runbook_url: 'https://runbooks.example.com/high-error-rate' },
    startsAt,
    endsAt: status === 'resolved' ? startsAt : '0001-01-01T00:00:00Z',
    generatorURL: 'https://prometheus.example.com/graph',
    fingerprint: createHash('sha256').update(`${name} ${instance}`).digest('hex').slice(0, 16),
  }
}
