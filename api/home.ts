import { z } from 'zod'
import { roleNames } from '../domain/role/roles.ts'
import { ActionItem } from './action-items.ts'
import { endpoint, Instant } from './endpoint.ts'
import { ListedHandOver } from './hand-overs.ts'
import { NextShift } from './on-call.ts'
import { Swap } from './swaps.ts'

const Shift = z.object({ schedule: z.string(), name: z.string(), until: Instant.nullable() })

const WaitingPage = z.object({
  incident: z.string(),
  title: z.string(),
  severity: z.string(),
  urgency: z.enum(['high', 'low']).nullable(),
  service: z.string().nullable(),
  paged_at: Instant,
})

export const readHome = endpoint({
  method: 'GET',
  path: '/api/v1/home',
  action: 'incident.read',
  tag: 'Home',
  summary:
    'What waits for whoever asks: pages, shifts, tasks, hand-overs; of a token of no person, what is open',
  answer: z.object({
    at: Instant,
    person: z.string().nullable(),
    on_call: z.object({
      now: z.array(Shift),
      until: Instant.nullable().describe(
        'When the last of these ends; null when none does or nobody is on call',
      ),
      next: z.array(NextShift).describe('In each schedule, the soonest first'),
    }),
    pages: z.array(WaitingPage).describe('Incidents that paged the person and that nobody answered'),
    open_incidents: z.object({
      count: z.number(),
      by_severity: z.array(z.object({ severity: z.string(), rank: z.number(), count: z.number() })),
    }),
    action_items: z.object({
      items: z.array(ActionItem).describe('At most ten, what is due first'),
      open: z.number(),
      overdue: z.number(),
    }),
    tasks: z.array(
      z.object({ incident: z.string(), number: z.number(), title: z.string(), due_at: Instant.nullable() }),
    ),
    contact_methods: z.object({
      count: z.number(),
      verified: z.number(),
      unverified: z.array(z.object({ id: z.string(), channel: z.string() })),
    }),
    hand_overs: z.array(ListedHandOver).describe('Of these days, which the person has not confirmed'),
    offered_roles: z.array(
      z.object({
        incident: z.string(),
        title: z.string(),
        number: z.number(),
        role: z.enum(roleNames),
        from: z.string(),
        offered_at: Instant,
      }),
    ),
    swaps: z.object({
      to_answer: z.array(Swap),
      to_approve: z.array(Swap),
      own: z.array(Swap),
    }),
  }),
})
export type Home = z.output<typeof readHome.answer>
