import { expect } from 'vitest'
import { person, type Cast } from './cast.ts'

const TEAMS = 8
const SERVICES_PER_TEAM = 5
const KEYS = ['the-key-of-alertmanager-one', 'the-key-of-alertmanager-two']

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

export const stormTeams = range(TEAMS).map((team) => `team-${team}`)
const services = stormTeams.flatMap((team) =>
  range(SERVICES_PER_TEAM).map((number) => ({ id: `${team}-service-${number}`, team })),
)

const policyOf = (id: string) => ({
  id,
  name: id,
  steps: [{ wait_minutes: 5, targets: [{ person: `of-${id}` }] }],
})

/** Eight teams, each with five services that need the database of the platform team, and one person who is paged for them. */
export async function stormyOrganisation({ tocsin, phones }: Cast, service: object, team: object = {}) {
  await tocsin.apply({
    teams: stormTeams.map((id) => ({ id, name: id, ...team })),
    people: stormTeams.map((id) => person(`of-${id}`, phones.url, { teams: [id] })),
    escalation_policies: stormTeams.map(policyOf),
    services: [
      {
        id: 'database',
        name: 'Database',
        escalation_policy: 'web',
        integrations: KEYS.map((key, index) => ({ id: `alertmanager-${index}`, type: 'alertmanager', key })),
      },
      ...services.map(({ id, team: owner }) => ({
        id,
        name: id,
        team: owner,
        escalation_policy: owner,
        depends_on: ['database'],
        ...service,
      })),
    ],
    routing_rules: [
      { id: 'by-label', when: { matchers: ['service!=""'] }, then: { service: '{{labels.service}}' } },
    ],
  })
}

type Storm = { wave: string; alertsPerService: number; status?: 'firing' | 'resolved' }

/** Two Alertmanagers send a notification for each service, all at the same time; answers how many alerts there were. */
export async function blow({ tocsin }: Cast, storm: Storm): Promise<number> {
  const answers = await Promise.all(
    services.map(({ id }, index) =>
      fetch(`${tocsin.url}/intake/alertmanager/${KEYS[index % KEYS.length]}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(notification(id, storm)),
      }),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  await tocsin.settle()
  return services.length * storm.alertsPerService
}

function notification(service: string, { wave, alertsPerService, status = 'firing' }: Storm) {
  const labels = { alertname: 'QueriesFail', service, severity: 'critical' }
  return {
    version: '4',
    groupKey: `{}:{service="${service}"}`,
    truncatedAlerts: 0,
    status,
    receiver: 'tocsin',
    groupLabels: { service },
    commonLabels: labels,
    commonAnnotations: {},
    externalURL: 'http://alertmanager.example.com',
    alerts: range(alertsPerService).map((number) => ({
      status,
      labels: { ...labels, instance: `${service}-${wave}-${number}` },
      annotations: { summary: `Queries of ${service} fail on instance ${number}` },
      startsAt: '2026-03-02T09:00:00Z',
      endsAt: '0001-01-01T00:00:00Z',
      generatorURL: 'http://prometheus.example.com/graph',
      fingerprint: `${service}-${wave}-${number}`,
    })),
  }
}
