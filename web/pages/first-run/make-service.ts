import { integrations, services } from '../../../api/organisation-resources.ts'
import { slugOf } from '../../../domain/naming/slug.ts'
import { client } from '../../app/client.ts'

export const sources = {
  generic: 'Anything that can send JSON, such as curl',
  alertmanager: 'Prometheus Alertmanager',
  grafana: 'Grafana',
  'pagerduty-events': 'What speaks to PagerDuty now',
} as const
export type Source = keyof typeof sources

type Wanted = { name: string; source: Source; policy: string; team: string | null }

export async function makeService({ name, source, policy, team }: Wanted): Promise<void> {
  const id = slugOf(name) ?? 'service'
  await client.call(services.replace, {
    params: { id },
    body: { id, name, team, escalation_policy: policy, integrations: [] },
  })
  const integration = `${id}-${source}`.slice(0, 63)
  await client.call(integrations.replace, {
    params: { id: integration },
    body: { id: integration, type: source, service: id },
  })
}
