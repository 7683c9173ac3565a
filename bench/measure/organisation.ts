export const EVENTS_KEY = '0123456789abcdef0123456789abcdef'
export const ALERTMANAGER_KEY = 'fedcba9876543210fedcba9876543210'

/** One service whose on-call person is reached by an unbundled webhook. Its sources may be as fast as they like. */
export function organisation(webhookUrl: string): object {
  const unlimited = { rate_limit_per_second: 100_000, burst: 1_000_000 }
  return {
    version: 1,
    people: [
      {
        id: 'ana',
        name: 'Ana Silva',
        email: 'ana@example.com',
        time_zone: 'Europe/Lisbon',
        role: 'admin',
        contact_methods: [{ id: 'ana-hook', type: 'webhook', url: webhookUrl, bundle: false }],
        notification_rules: { high: [{ after_minutes: 0, via: 'ana-hook' }], low: [] },
      },
    ],
    schedules: [
      {
        id: 'primary',
        name: 'Primary',
        time_zone: 'Europe/Lisbon',
        layers: [
          { id: 'weekly', people: ['ana'], starts_at: '2026-01-05T10:00', turn: { unit: 'week', length: 1 } },
        ],
      },
    ],
    escalation_policies: [
      {
        id: 'web',
        name: 'Web',
        repeat: 0,
        steps: [{ wait_minutes: 60, targets: [{ schedule: 'primary' }] }],
      },
    ],
    services: [
      {
        id: 'shop',
        name: 'Shop',
        escalation_policy: 'web',
        integrations: [
          { id: 'events', type: 'pagerduty-events', key: EVENTS_KEY, ...unlimited },
          { id: 'alertmanager', type: 'alertmanager', key: ALERTMANAGER_KEY, ...unlimited },
        ],
      },
    ],
  }
}
