import { compileRules, route } from '../domain/alerting/route.ts'
import { silencer } from '../domain/alerting/silence.ts'
import type { Subject } from '../domain/alerting/subject.ts'
import { matchable, suppressionOf } from '../domain/alerting/suppression.ts'
import { linearExpression } from '../server/features/routing/linear-expression.ts'
import { rules, RULES, silences, SILENCES, teamOf } from './measure/rules.ts'

const SIGNALS = 200_000
const ROUNDS = 5

const at = new Date('2026-03-01T12:00:00Z')

const silencers = silences.map((matchers, index) =>
  silencer(
    {
      id: `silence-${index}`,
      services: [],
      matchers,
      startsAt: new Date('2026-03-01T00:00:00Z'),
      endsAt: new Date('2026-03-02T00:00:00Z'),
      reason: 'benchmark',
      author: 'nobody',
    },
    linearExpression,
  ),
)

function subject(index: number): Subject {
  return {
    integration: 'prometheus',
    service: 'shop',
    dedupKey: `key-${index}`,
    summary: `Disk ${index} of instance node-${index % 500} is ${index % 100} % full`,
    source: `node-${index % 500}`,
    severity: index % 3 === 0 ? 'critical' : 'warning',
    labels: {
      team: teamOf(index),
      region: index % 2 === 0 ? 'eu-west-1' : 'us-east-1',
      cluster: `eu-cluster-${index % 300}`,
      job: `job-${index % 250}`,
      instance: `node-${index % 500}`,
      env: 'production',
    },
    details: { value: index },
  }
}

const subjects = Array.from({ length: SIGNALS }, (_, index) => subject(index))
const compiled = compileRules(
  { organisation: rules, services: {} },
  { compile: linearExpression, services: new Set(['shop', 'database']) },
)

/**
 * How many signals 200 rules and 100 silences decide about in a second of one core, which a busy machine does not give
 * to one process. No summary comes twice.
 */
function perSecond(decide: (one: Subject) => void): number {
  const figures = Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage()
    for (const one of subjects) decide(one)
    const { user, system } = process.cpuUsage(begun)
    return (SIGNALS / (user + system)) * 1_000_000
  })
  return Math.round(figures.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0)
}

console.log(
  JSON.stringify(
    {
      rules: RULES,
      silences: SILENCES,
      signals: SIGNALS,
      rulesPerSecond: perSecond((one) => route(compiled, one, at)),
      rulesAndSilencesPerSecond: perSecond((one) => {
        const { service, severity, labels, summary } = route(compiled, one, at)
        suppressionOf(silencers, matchable({ ...one, service, severity, labels, summary }), at)
      }),
    },
    null,
    2,
  ),
)
