import type { Rank } from './scheme.ts'

/** What is known of an incident's effect; whatever is not known is left out. `latencyRatio` is in multiples of the baseline. */
export type Impact = {
  usersAffectedPercent?: number | undefined
  errorRatePercent?: number | undefined
  revenuePerHour?: number | undefined
  slaBreach?: boolean | undefined
  dataAtRisk?: boolean | undefined
  security?: boolean | undefined
  latencyRatio?: number | undefined
  partialOutage?: boolean | undefined
}

export type Classification = { rank: Rank; because: string[] }

type Row = { rank: Rank; because: string } | null

/** The worst row wins; every row of that rank is a reason. */
export function classify(impact: Impact): Classification {
  const rows = [
    amount(impact.usersAffectedPercent, {
      bars: shares,
      say: (share) => `${share} % of the users are affected`,
    }),
    amount(impact.errorRatePercent, { bars: shares, say: (share) => `${share} % of the requests fail` }),
    amount(impact.revenuePerHour, { bars: revenue, say: (lost) => `${lost} in revenue is lost per hour` }),
    amount(impact.latencyRatio, { bars: latency, say: (ratio) => `latency is ${ratio} times its baseline` }),
    fact(impact.slaBreach, 1, 'a service level agreement is broken'),
    fact(impact.dataAtRisk, 1, 'data is at risk or lost'),
    fact(impact.security, 1, 'a security breach is in progress'),
    fact(impact.partialOutage, 3, 'part of a feature is out'),
  ].filter((row) => row !== null)
  const rank = rows.reduce<Rank>((worst, row) => (row.rank < worst ? row.rank : worst), 4)
  const because = rows.filter((row) => row.rank === rank).map((row) => row.because)
  return { rank, because: because.length > 0 ? because : ['nothing known yet'] }
}

type Bar = { above: number; rank: Rank; unit?: string }

const shares: Bar[] = [
  { above: 50, rank: 1, unit: ' %' },
  { above: 10, rank: 2, unit: ' %' },
  { above: 1, rank: 3, unit: ' %' },
]
const revenue: Bar[] = [
  { above: 10_000, rank: 1 },
  { above: 1_000, rank: 2 },
  { above: 0, rank: 3 },
]
const latency: Bar[] = [{ above: 3, rank: 2 }]

function amount(
  value: number | undefined,
  { bars, say }: { bars: Bar[]; say: (value: number) => string },
): Row {
  if (value === undefined || !Number.isFinite(value)) return null
  const passed = bars.find((bar) => value > bar.above)
  if (!passed) return { rank: 4, because: say(value) }
  return { rank: passed.rank, because: `${say(value)}, more than ${passed.above}${passed.unit ?? ''}` }
}

/** A "no" is not a reason for anything: flags that are not set arrive as false from forms and command lines. */
function fact(holds: boolean | undefined, rank: Rank, because: string): Row {
  return holds ? { rank, because } : null
}
