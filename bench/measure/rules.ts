import type { RoutingRule } from '../../domain/alerting/routing-rule.ts'

export const RULES = 200
export const SILENCES = 100

const teams = Array.from({ length: 40 }, (_, index) => `team-${index}`)
const nights = { time_zone: 'Europe/Lisbon', windows: [{ from: '22:00', to: '06:00' }] }

const kinds: ((index: number) => Pick<RoutingRule, 'when' | 'then'>)[] = [
  (index) => ({
    when: { field: 'labels.team', is: teamOf(index) },
    then: { labels: { owner: teamOf(index) } },
  }),
  (index) => ({
    when: { matchers: [`team="${teamOf(index)}"`, 'region=~"eu-.*"'] },
    then: { severity: 'warning' },
  }),
  (index) => ({ when: { field: 'summary', matches: `^Backup ${index} ` }, then: { suppress: true } }),
  (index) => ({
    when: {
      all: [
        { field: 'labels.job', is: [`job-${index}`, `job-${index + 1}`] },
        { field: 'severity', is: 'info' },
      ],
      between: nights,
    },
    then: { urgency: 'low' },
  }),
  (index) => ({ when: { matchers: [`cluster=~"(eu|us)-cluster-${index}"`] }, then: { service: 'database' } }),
]

/** What an organisation of forty teams might have. */
export const rules: RoutingRule[] = Array.from({ length: RULES }, (_, index) => ({
  id: `rule-${index}`,
  stop: false,
  ...kindOf(index),
}))

function kindOf(index: number): Pick<RoutingRule, 'when' | 'then'> {
  const kind = kinds[index % kinds.length]
  return kind ? kind(index) : { when: {}, then: {} }
}

export function teamOf(index: number): string {
  return teams[index % teams.length] ?? ''
}

/** The matchers of each. */
export const silences: string[][] = Array.from({ length: SILENCES }, (_, index) =>
  index % 2 === 0 ? [`instance="node-${index}"`] : [`instance=~"rack-${index}-.*"`, 'env="staging"'],
)
