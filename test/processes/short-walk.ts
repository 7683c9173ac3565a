import { person } from '../world/cast.ts'

export const KEY = '0123456789abcdef0123456789abcdef'

/** Three seconds, so that a whole walk fits into a test. */
export const WAIT_MINUTES = 0.05
/** Whom a walk that nobody answers pages, in order; the catch-all comes last. */
export const WALK = ['ana', 'bo', 'lea', 'adam']

const step = (id: string) => ({ wait_minutes: WAIT_MINUTES, targets: [{ person: id }] })

/** Every critical signal pages Ana, Bo and the lead 3 s apart, then the catch-all, all by webhooks below `base`. */
export function shortWalk(base: string, integrations: object[] = []) {
  return {
    settings: { catch_all: [{ person: 'adam' }] },
    people: [...WALK.map((id) => person(id, base)), person('root', base, { role: 'admin' })],
    escalation_policies: [{ id: 'short', name: 'Short', repeat: 0, steps: WALK.slice(0, 3).map(step) }],
    services: [
      {
        id: 'shop',
        name: 'Shop',
        escalation_policy: 'short',
        integrations: [{ id: 'shop-events', type: 'pagerduty-events', key: KEY }, ...integrations],
      },
    ],
  }
}
