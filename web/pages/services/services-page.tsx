import { Badge, Stack, TextInput } from '@mantine/core'
import IconServer from '@tabler/icons-react/dist/esm/icons/IconServer.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { listIncidents } from '../../../api/incidents.ts'
import { services } from '../../../api/organisation-resources.ts'
import { useMay } from '../../app/session.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'
import { useChoices } from '../../queries/names.ts'

/** What can break, and whose it is. */
export function ServicesPage(): ReactElement {
  const { q = '' } = useSearch({ from: '/frame/services' })
  const navigate = useNavigate({ from: '/services' })
  const all = useEvery(services.list)
  const { data: open } = useAsked(listIncidents, { query: { status: 'open', limit: 100 } })
  const teams = namesOf(useChoices('team'))
  const policies = namesOf(useChoices('policy'))
  const may = useMay('service.edit')
  const create = may && <ButtonLink to="/services/new">New service</ButtonLink>
  return (
    <Page title="Services" description="What can break, who owns it and who is paged." actions={create}>
      <Shown of={all}>
        {(list) => {
          if (list.length === 0) {
            return (
              <Empty icon={IconServer} title="No service yet" action={create}>
                A service has an owner team, an escalation policy, and integrations that send its alerts.
              </Empty>
            )
          }
          const shown = list.filter(({ id, name, team }) =>
            `${id} ${name} ${teams(team)}`.toLowerCase().includes(q.toLowerCase()),
          )
          return (
            <Stack>
              <TextInput
                aria-label="Search services"
                placeholder="Name or team"
                value={q}
                maw={360}
                onChange={(event) => {
                  const words = event.currentTarget.value
                  void navigate({ search: words === '' ? {} : { q: words }, replace: true })
                }}
              />
              <Card>
                <Rows label="Services">
                  {shown.map(({ id, name, team, tier, escalation_policy: policy }) => {
                    const count = open?.items.filter(({ service }) => service === id).length ?? 0
                    return (
                      <Row
                        key={id}
                        title={
                          <Link to="/services/$id" params={{ id }} fw={600}>
                            {name}
                          </Link>
                        }
                        below={[
                          team === null ? 'no owner' : teams(team),
                          tier !== null && `tier ${tier}`,
                          policy === null ? 'pages the catch-all' : policies(policy),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                        end={
                          count > 0 && (
                            <Badge color="red" variant="dot" tt="none" radius="sm">
                              {count === 1 ? '1 open incident' : `${count} open incidents`}
                            </Badge>
                          )
                        }
                      />
                    )
                  })}
                </Rows>
              </Card>
            </Stack>
          )
        }}
      </Shown>
    </Page>
  )
}

function namesOf(choices: { value: string; label: string }[]): (id: string | null) => string {
  const names = new Map(choices.map(({ value, label }) => [value, label]))
  return (id) => (id === null ? '' : (names.get(id) ?? id))
}
