import { people } from './people.ts'

const WEEKLY = { unit: 'week', length: 1 }

/** A rotation by the week and a second one place on, as most teams have them; both began a year ago. */
function schedules(team: string, name: string, timeZone: string, rotation: string[], since: string) {
  return [
    {
      id: `${team}-primary`,
      name: `${name} primary`,
      time_zone: timeZone,
      team,
      layers: [{ id: 'weekly', people: rotation, starts_at: `${since}T10:00`, turn: WEEKLY }],
    },
    {
      id: `${team}-secondary`,
      name: `${name} secondary`,
      time_zone: timeZone,
      team,
      layers: [{ id: 'weekly', follows: { schedule: `${team}-primary`, layer: 'weekly' }, offset: 1 }],
    },
  ]
}

function policy(team: string, name: string) {
  return {
    id: team,
    name,
    team,
    repeat: 2,
    steps: [
      { wait_minutes: 5, targets: [{ schedule: `${team}-primary` }] },
      { wait_minutes: 10, targets: [{ schedule: `${team}-secondary` }] },
      {
        wait_minutes: 10,
        targets: [
          { team, who: 'lead' },
          { team, who: 'manager' },
        ],
      },
    ],
  }
}

function service(id: string, name: string, team: string, tier: number, more: object = {}) {
  return {
    id,
    name,
    team,
    tier,
    escalation_policy: team,
    grouping: { by: 'service', window_minutes: 10 },
    integrations: [{ id: `${id}-am`, type: 'alertmanager' }],
    ...more,
  }
}

/** A shop with three teams. `since` is a Monday a year ago; pages go to `phonesUrl`. */
export function organisation(since: string, phonesUrl: string) {
  return {
    version: 1,
    settings: {
      severity_scheme: 'SEV1-4',
      catch_all: [{ person: 'eve' }],
      executives: [{ person: 'gil' }],
      war_room: { channel: 'inc-{date}-{short_name}', call_url: 'https://meet.example.com/{incident_id}' },
      business_hours: {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        from: '09:00',
        to: '18:00',
        time_zone: 'Europe/Lisbon',
      },
    },
    teams: [
      { id: 'payments', name: 'Payments', lead: 'ana', manager: 'eve' },
      { id: 'platform', name: 'Platform', lead: 'finn', manager: 'eve' },
      { id: 'storefront', name: 'Storefront', lead: 'hana', manager: 'eve' },
    ],
    people: people(phonesUrl),
    schedules: [
      ...schedules('payments', 'Payments', 'Europe/Lisbon', ['ana', 'bo', 'cy', 'ida'], since),
      ...schedules('platform', 'Platform', 'UTC', ['finn', 'dee', 'jo', 'kai'], since),
      ...schedules('storefront', 'Storefront', 'Europe/Berlin', ['hana', 'leo', 'mia', 'noa'], since),
    ],
    escalation_policies: [
      policy('payments', 'Payments'),
      policy('platform', 'Platform'),
      policy('storefront', 'Storefront'),
    ],
    services: [
      service('checkout-api', 'Checkout API', 'payments', 1, {
        depends_on: ['payments-db', 'orders'],
        runbooks: ['high-error-rate'],
        integrations: [
          { id: 'checkout-am', type: 'alertmanager' },
          { id: 'checkout-pd', type: 'pagerduty-events' },
        ],
      }),
      service('payouts', 'Payouts', 'payments', 2, { depends_on: ['payments-db'] }),
      service('fraud-check', 'Fraud check', 'payments', 2),
      service('payments-db', 'Payments database', 'platform', 1, {
        integrations: [
          { id: 'payments-db-am', type: 'alertmanager' },
          { id: 'nightly-backup', type: 'heartbeat', interval_minutes: 1440, grace_minutes: 60 },
        ],
      }),
      service('orders', 'Orders', 'platform', 1, { depends_on: ['message-queue'] }),
      service('message-queue', 'Message queue', 'platform', 1),
      service('object-store', 'Object store', 'platform', 2),
      service('web-shop', 'Web shop', 'storefront', 1, {
        depends_on: ['checkout-api', 'search', 'catalogue'],
      }),
      service('search', 'Product search', 'storefront', 2, { depends_on: ['catalogue'] }),
      service('catalogue', 'Catalogue', 'storefront', 2, { depends_on: ['object-store'] }),
      service('mail', 'Customer mail', 'storefront', 3),
    ],
    maintenance_windows: [
      {
        id: 'sunday-restarts',
        services: ['message-queue'],
        reason: 'Weekly restart of the brokers',
        time_zone: 'UTC',
        windows: [{ days: ['sun'], from: '03:00', to: '03:30' }],
      },
    ],
    role_rosters: [
      { id: 'commanders', role: 'ic', schedule: 'platform-secondary' },
      { id: 'payments-leads', role: 'tech_lead', schedule: 'payments-primary', team: 'payments' },
    ],
    specialists: [
      {
        id: 'database',
        name: 'Database',
        when_to_page: 'Replication is broken, or a restore is needed',
        page: [{ person: 'dee' }],
        response_minutes: 15,
        services: ['payments-db'],
      },
    ],
    triggers: [{ id: 'three-in-an-hour', when: 'repeated', count: 3, minutes: 60 }],
  }
}
