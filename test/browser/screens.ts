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
  { name: 'on-call', path: '/on-call' },
  { name: 'my-on-call', path: '/on-call/me' },
  { name: 'schedules', path: '/schedules' },
  { name: 'schedule', path: '/schedules/payments-primary' },
  { name: 'schedule-draft', path: '/schedules/payments-primary/edit' },
  { name: 'escalation-policies', path: '/escalation-policies' },
  { name: 'escalation-policy', path: '/escalation-policies/payments' },
  { name: 'services', path: '/services' },
  { name: 'service', path: '/services/checkout-api' },
  { name: 'integrations', path: '/integrations' },
  { name: 'integration', path: '/integrations/checkout-am' },
  { name: 'silences', path: '/silences' },
  { name: 'action-items', path: '/action-items' },
  { name: 'people', path: '/people' },
  { name: 'deliveries', path: '/deliveries' },
  { name: 'my-notifications', path: '/notifications' },
  { name: 'page-view', path: '/page/INC-243' },
  { name: 'first-run', path: '/first-run' },
  { name: 'settings', path: '/settings' },
  { name: 'sign-in', path: '/sign-in', as: null },
]
