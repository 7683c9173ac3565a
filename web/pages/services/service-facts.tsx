import { Anchor, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Service } from '../../../domain/organisation/document.ts'
import { Card } from '../../components/card.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { useName } from '../../queries/names.ts'

/** Whose it is, who is paged, and what becomes of its alerts. */
export function ServiceFacts({ service }: { service: Service }): ReactElement {
  const team = useName('team', service.team ?? '')
  const policy = useName('policy', service.escalation_policy ?? '')
  const fallback = useName('policy', service.fallback_policy ?? '')
  const { grouping, auto_resolve_minutes: unheard, pause_seconds: pause } = service
  return (
    <Card title="About it">
      <Facts>
        <Fact name="Owner">{service.team === null ? 'No team' : team}</Fact>
        <Fact name="Tier">{service.tier}</Fact>
        <Fact name="Pages">
          {service.escalation_policy === null ? (
            'The catch-all, for want of an escalation policy'
          ) : (
            <Link to="/escalation-policies/$id" params={{ id: service.escalation_policy }} inherit>
              {policy}
            </Link>
          )}
        </Fact>
        <Fact name="Then">
          {service.fallback_policy !== null && (
            <Link to="/escalation-policies/$id" params={{ id: service.fallback_policy }} inherit>
              {fallback}
            </Link>
          )}
        </Fact>
        <Fact name="Declares itself">{service.declare_at !== null && `from ${service.declare_at} on`}</Fact>
        <Fact name="Grouping">
          {grouping.by !== 'off' && `by ${grouping.by}, for ${grouping.window_minutes} min`}
        </Fact>
        <Fact name="Waits">{pause > 0 && `${pause} s whether an alert resolves itself`}</Fact>
        <Fact name="Resolves">{unheard !== null && `what was not heard of for ${unheard} min`}</Fact>
        <Fact name="Runbooks">
          {service.runbooks.length > 0 && (
            <Stack gap={2}>
              {service.runbooks.map((runbook) =>
                /^https?:\/\//.test(runbook) ? (
                  <Anchor key={runbook} href={runbook} target="_blank" rel="noreferrer" inherit>
                    {runbook}
                  </Anchor>
                ) : (
                  <span key={runbook}>{runbook}</span>
                ),
              )}
            </Stack>
          )}
        </Fact>
      </Facts>
    </Card>
  )
}
