import type { Clock } from './clock.ts'
import { timeText } from '../time/time-text.ts'
import type { Ring } from './history.ts'

type About = { incident: string; severity: string; clock: Clock; commander: string | null }

/** `way` is the command that answers the clock, where there is one. */
type Said = { text: string; way: string | null }

/** What is said when a clock reminds of something, or when its time is over. */
export function ringText(did: Exclude<Ring, 'page'>, about: About): Said {
  const { incident, severity, clock, commander } = about
  const due = clock.dueAt ? timeText(clock.dueAt) : 'now'
  const overdue = clock.overdueAt ? timeText(clock.overdueAt) : due
  const update = (whom: string): string =>
    did === 'remind'
      ? `An update for ${whom} is due by ${overdue}.`
      : `An update for ${whom} is overdue since ${overdue}.`
  const said: Record<string, Said> = {
    acknowledge: {
      text: `It was to be acknowledged by ${due}, and nobody has.`,
      way: `tocsin incident ack ${incident}`,
    },
    'first-response': {
      text: `The first response was due at ${due}; nobody has said or done anything about it yet.`,
      way: `tocsin incident update ${incident} --status investigating`,
    },
    mitigate: { text: `It was to be mitigated by ${due}.`, way: null },
    resolve: { text: `It was to be resolved by ${due}.`, way: null },
    'internal-update': {
      text: update('those inside'),
      way: `tocsin incident update ${incident} --details TEXT`,
    },
    'external-update': {
      text: update('customers'),
      way: `tocsin incident update ${incident} --audience external --details TEXT`,
    },
    reassess: {
      text: `Is ${severity} still right? It is time to look at the severity again.`,
      way: `tocsin incident severity ${incident} ${severity} --reason TEXT`,
    },
    'hand-over': {
      text: `${commander ?? 'Nobody'} has been incident commander for a long time; it is time to hand over.`,
      way: `tocsin incident handover ${incident} --to PERSON`,
    },
  }
  return said[clock.id] ?? { text: `${clock.id} is due.`, way: null }
}
