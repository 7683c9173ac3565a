import { WebhookReceiver } from './webhook-receiver.ts'
import { Tocsin, type Settings } from './tocsin.ts'

export const KEY = '0123456789abcdef0123456789abcdef'

/** The people that most scenarios play with: Ana is on call, Bo is second, Lea leads, Adam administrates. */
export type Cast = { tocsin: Tocsin; phones: WebhookReceiver; end: () => Promise<void> }

/** A person who is reached by a webhook of their own at the receiver. */
export function person(id: string, base: string, more: object = {}) {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    email: `${id}@example.com`,
    time_zone: 'Europe/Lisbon',
    contact_methods: [{ id: `${id}-hook`, type: 'webhook', url: `${base}/${id}` }],
    notification_rules: {
      high: [{ after_minutes: 0, via: `${id}-hook` }],
      low: [{ after_minutes: 0, via: `${id}-hook` }],
    },
    ...more,
  }
}

/** Ana is on call for the service `shop`, then Bo after 5 minutes, then the lead after 10 more; Adam is the catch-all. */
export function smallOrganisation(base: string) {
  return {
    teams: [{ id: 'web', name: 'Web', lead: 'lea' }],
    people: [
      person('ana', base, { teams: ['web'] }),
      person('bo', base, { teams: ['web'] }),
      person('lea', base, { teams: ['web'] }),
      person('adam', base, { role: 'admin' }),
    ],
    schedules: [
      {
        id: 'primary',
        name: 'Primary',
        time_zone: 'Europe/Lisbon',
        team: 'web',
        layers: [
          { id: 'weekly', people: ['ana'], starts_at: '2026-01-05T10:00', turn: { unit: 'week', length: 1 } },
        ],
      },
    ],
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        team: 'web',
        repeat: 0,
        steps: [
          { wait_minutes: 5, targets: [{ schedule: 'primary' }] },
          { wait_minutes: 10, targets: [{ person: 'bo' }] },
          { wait_minutes: 10, targets: [{ team: 'web', who: 'lead' }] },
        ],
      },
    ],
    services: [
      {
        id: 'shop',
        name: 'Shop',
        team: 'web',
        escalation_policy: 'web',
        integrations: [{ id: 'shop-events', type: 'pagerduty-events', key: KEY }],
      },
    ],
  }
}

export async function raiseCurtain(settings: Settings = {}): Promise<Cast> {
  const phones = await WebhookReceiver.start()
  const tocsin = await Tocsin.start(settings)
  await tocsin.apply(smallOrganisation(phones.url))
  return {
    tocsin,
    phones,
    end: async () => {
      await tocsin.stop()
      await phones.close()
    },
  }
}

/** Takes a contact method away from a person, with the rules that use it. */
export async function removeMethod({ tocsin }: Cast, whose: string, method: string): Promise<void> {
  type Rules = { high: { via: string }[]; low: { via: string }[] }
  const { notification_rules: rules } = await tocsin.do<{ notification_rules: Rules }>(
    'GET',
    `/api/v1/people/${whose}`,
  )
  const without = (own: { via: string }[]) => own.filter(({ via }) => via !== method)
  await tocsin.do('PATCH', `/api/v1/people/${whose}`, {
    notification_rules: { high: without(rules.high), low: without(rules.low) },
  })
  await tocsin.do('DELETE', `/api/v1/contact-methods/${method}`)
}

/** Who was paged by webhook, in order: `ana bo`. */
export function rung({ phones }: Cast): string {
  return phones.received.map(({ path }) => path.slice(1)).join(' ')
}
