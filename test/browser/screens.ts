export type Screen = {
  /** That of its picture. */
  name: string
  path: string
  /** Who looks at it; Ana when left out. */
  as?: string | null
}

/** Every screen of the web app, as the demo organisation fills it. */
export const screens: readonly Screen[] = [
  { name: 'home', path: '/' },
  { name: 'incidents', path: '/incidents' },
  { name: 'declare', path: '/incidents/new?title=Checkout+is+slow&service=checkout-api' },
  { name: 'war-room', path: '/incidents/INC-243' },
  { name: 'alerts', path: '/alerts' },
  { name: 'alert-quality', path: '/alerts/quality' },
  { name: 'on-call', path: '/on-call' },
  { name: 'my-on-call', path: '/on-call/me' },
  { name: 'schedules', path: '/schedules' },
  { name: 'schedule', path: '/schedules/payments-primary' },
  { name: 'schedule-draft', path: '/schedules/payments-primary/edit' },
  { name: 'escalation-policies', path: '/escalation-policies' },
  { name: 'escalation-policy', path: '/escalation-policies/payments', as: 'eve' },
  { name: 'new-escalation-policy', path: '/escalation-policies/new', as: 'eve' },
  { name: 'services', path: '/services' },
  { name: 'service', path: '/services/checkout-api' },
  { name: 'edit-service', path: '/services/checkout-api/edit', as: 'eve' },
  { name: 'integrations', path: '/integrations' },
  { name: 'integration', path: '/integrations/checkout-am', as: 'eve' },
  { name: 'new-integration', path: '/integrations/new' },
  { name: 'heartbeat', path: '/integrations/nightly-backup', as: 'eve' },
  { name: 'new-heartbeat', path: '/integrations/new?type=heartbeat', as: 'eve' },
  { name: 'routing', path: '/routing', as: 'eve' },
  { name: 'silences', path: '/silences' },
  { name: 'new-silence', path: '/silences/new' },
  { name: 'maintenance', path: '/silences?tab=maintenance', as: 'eve' },
  { name: 'new-maintenance', path: '/maintenance/new' },
  { name: 'inhibition', path: '/silences?tab=inhibition', as: 'eve' },
  { name: 'new-inhibition', path: '/inhibition/new', as: 'eve' },
  { name: 'action-items', path: '/action-items' },
  { name: 'action-item', path: '/action-items/ACT-1' },
  { name: 'new-action-item', path: '/action-items/new' },
  { name: 'people', path: '/people' },
  { name: 'person', path: '/people/ana' },
  { name: 'team', path: '/teams/payments' },
  { name: 'settings-sign-in', path: '/settings/sign-in' },
  { name: 'deliveries', path: '/deliveries' },
  { name: 'my-notifications', path: '/notifications' },
  { name: 'page-view', path: '/page/INC-243' },
  { name: 'first-run', path: '/first-run' },
  { name: 'settings', path: '/settings' },
  { name: 'settings-health', path: '/settings/health' },
  { name: 'search', path: '/search?q=checkout' },
  { name: 'account', path: '/account' },
  { name: 'sign-in', path: '/sign-in', as: null },
  { name: 'forgotten-password', path: '/forgotten', as: null },
]
