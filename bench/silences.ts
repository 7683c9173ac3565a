import { silencer } from '../domain/alerting/silence.ts'
import { matchable, suppressionOf } from '../domain/alerting/suppression.ts'
import { linearExpression } from '../server/features/routing/linear-expression.ts'

const SILENCES = 100
const ALERTS = Number(process.env['ALERTS'] ?? 200_000)

const suppressors = Array.from({ length: SILENCES }, (_, index) =>
  silencer(
    {
      id: String(index),
      services: index % 2 === 0 ? [] : [`service-${index}`],
      matchers: [`team="team-${index}"`, `summary=~"Disk .* ${index}"`],
      startsAt: new Date(0),
      endsAt: new Date(8e15),
      reason: 'measured',
      author: 'bench',
    },
    linearExpression,
  ),
)

const alertOf = (index: number) =>
  matchable({
    integration: 'probe',
    service: `service-${index % 40}`,
    summary: `Disk full ${index % 500}`,
    source: 'host',
    severity: 'error',
    labels: { team: `team-${index % 120}`, host: `host-${index}` },
    details: {},
  })

const at = new Date()
const startedAt = performance.now()
let suppressed = 0
for (let index = 0; index < ALERTS; index += 1) {
  if (suppressionOf(suppressors, alertOf(index), at)) suppressed += 1
}
const seconds = (performance.now() - startedAt) / 1000
console.log(JSON.stringify({ silences: SILENCES, per_second: Math.round(ALERTS / seconds), suppressed }))
