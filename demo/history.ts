import { randomFrom } from './random.ts'
import { troubles, type Trouble } from './troubles.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const INCIDENTS = 240

/** Minutes until somebody answers, until it is mitigated, and until it is over, by level; each varies by half. */
const usual = {
  SEV1: { acknowledge: 3, mitigate: 38, resolve: 62 },
  SEV2: { acknowledge: 5, mitigate: 70, resolve: 120 },
  SEV3: { acknowledge: 14, mitigate: 170, resolve: 300 },
  SEV4: { acknowledge: 45, mitigate: 500, resolve: 900 },
}
const oftener: Record<Trouble['severity'], number> = { SEV1: 1, SEV2: 3, SEV3: 6, SEV4: 5 }
const responders: Record<string, string[]> = {
  payments: ['ana', 'bo', 'cy', 'ida'],
  platform: ['finn', 'dee', 'jo', 'kai'],
  storefront: ['hana', 'leo', 'mia', 'noa'],
}
const teamOf: Record<string, string> = {
  'checkout-api': 'payments',
  payouts: 'payments',
  'fraud-check': 'payments',
  'payments-db': 'platform',
  orders: 'platform',
  'message-queue': 'platform',
  'object-store': 'platform',
}

/** Incidents of the year before `now`, as another tool would have written them down; the same for the same day. */
export function history(now: Date): { file: string; incident: object }[] {
  const random = randomFrom(20_260_101)
  const bag = troubles.flatMap((trouble) => Array.from({ length: oftener[trouble.severity] }, () => trouble))
  const startsOfDays = Array.from({ length: INCIDENTS }, () => 365 * (1 - random() ** 0.9) + 1).toSorted(
    (a, b) => b - a,
  )
  return startsOfDays.map((daysAgo, index) => {
    const trouble = bag[Math.floor(random() * bag.length)] ?? troubles[0]
    const number = String(index + 1).padStart(4, '0')
    return { file: `${number}.json`, incident: written(`SHOP-${number}`, trouble, now, daysAgo, random) }
  })
}

function written(
  incident_id: string,
  trouble: Trouble | undefined,
  now: Date,
  daysAgo: number,
  random: () => number,
): object {
  if (!trouble) return {}
  const { service, title, severity, impact, cause, remedy } = trouble
  const lengths = usual[severity]
  const varied = (minutes: number): number => minutes * (0.5 + random() * 1.2)
  const started = now.getTime() - daysAgo * DAY_MS
  const at = (minutes: number): string => new Date(started + minutes * MINUTE_MS).toISOString()
  const detected = varied(4)
  const acknowledged = detected + varied(lengths.acknowledge)
  const mitigated = acknowledged + varied(lengths.mitigate)
  const resolved = mitigated + varied(lengths.resolve - lengths.mitigate)
  const team = responders[teamOf[service] ?? 'storefront'] ?? []
  const [first = 'eve', second = 'eve'] = shuffled(team, random)
  const falseAlarm = severity === 'SEV4' && random() < 0.3
  return {
    incident_id,
    title,
    severity,
    status: random() < 0.9 ? 'closed' : 'resolved',
    service,
    impact,
    detected_by: random() < 0.85 ? 'monitoring' : 'customer report',
    timestamps: {
      created_at: at(0),
      detected_at: at(detected),
      acknowledged_at: at(acknowledged),
      identified_at: at((acknowledged + mitigated) / 2),
      mitigated_at: at(mitigated),
      resolved_at: at(resolved),
    },
    people:
      severity === 'SEV3' || severity === 'SEV4' ? { responders: [first] } : { ic: first, tech_lead: second },
    timeline: [
      {
        at: at(acknowledged + 2),
        kind: 'observation',
        text: `${impact}; looking at the graphs of the last hour.`,
        user: first,
      },
      {
        at: at((acknowledged + mitigated) / 2),
        kind: 'observation',
        text: `It looks as if ${cause}.`,
        user: second,
      },
      { at: at(mitigated - 1), kind: 'action', text: `${remedy}.`, user: first },
      {
        at: at(resolved - 1),
        kind: 'observation',
        text: 'Error rate and latency are back to normal.',
        user: first,
      },
    ],
    metadata: {
      error_rate: severity === 'SEV1' ? Math.round(20 + random() * 60) : Math.round(random() * 15),
      users_affected: Math.round({ SEV1: 40, SEV2: 15, SEV3: 4, SEV4: 0 }[severity] * (0.5 + random())),
    },
    resolution: {
      outcome: falseAlarm ? 'false positive' : 'fixed',
      description: `${remedy}, since ${cause}.`,
    },
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => [random(), item] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item)
}
