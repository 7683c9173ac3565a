import { Badge, Stack, TextInput } from '@mantine/core'
import IconPlugConnected from '@tabler/icons-react/dist/esm/icons/IconPlugConnected.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { heartbeats, type Heartbeat } from '../../../api/heartbeats.ts'
import { integrations } from '../../../api/organisation-resources.ts'
import { useMay } from '../../app/session.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useEvery } from '../../queries/every.ts'
import { useChoices } from '../../queries/names.ts'
import { LastReceived, useActivity } from './activity.tsx'
import { HeartbeatState } from './heartbeat-state.tsx'
import { typeName } from './integration-types.ts'

/** Where signals come from. */
export function IntegrationsPage(): ReactElement {
  const { q = '' } = useSearch({ from: '/frame/integrations' })
  const navigate = useNavigate({ from: '/integrations' })
  const all = useEvery(integrations.list)
  const { data: beats = [] } = useEvery<Heartbeat, typeof heartbeats.list>(heartbeats.list)
  const services = new Map(useChoices('service').map(({ value, label }) => [value, label]))
  const activity = useActivity()
  const may = useMay('integration.edit')
  const add = may && <ButtonLink to="/integrations/new">Add an integration</ButtonLink>
  return (
    <Page
      title="Integrations"
      description="Where signals come from: each has a key of its own, and belongs to a service."
      actions={
        <>
          <ButtonLink to="/routing" variant="default">
            Routing rules
          </ButtonLink>
          {add}
        </>
      }
    >
      <Shown of={all}>
        {(list) => {
          if (list.length === 0) {
            return (
              <Empty icon={IconPlugConnected} title="Nothing is connected yet" action={add}>
                Connect the monitoring that you have. The page of an integration shows what to copy where, and
                sends a test event.
              </Empty>
            )
          }
          const shown = list.filter(({ id, type, service }) =>
            `${id} ${typeName(type)} ${services.get(service) ?? service}`
              .toLowerCase()
              .includes(q.toLowerCase()),
          )
          return (
            <Stack>
              <TextInput
                aria-label="Search integrations"
                placeholder="Name, kind or service"
                value={q}
                maw={360}
                onChange={(event) => {
                  const words = event.currentTarget.value
                  void navigate({ search: words === '' ? {} : { q: words }, replace: true })
                }}
              />
              <Card>
                <Rows label="Integrations">
                  {shown.map(({ id, type, service }) => (
                    <Row
                      key={id}
                      title={
                        <Link to="/integrations/$id" params={{ id }} fw={600}>
                          {id}
                        </Link>
                      }
                      below={
                        <>
                          {typeName(type)} · {services.get(service) ?? service} ·{' '}
                          {type === 'heartbeat' ? (
                            'a job that calls when it ran'
                          ) : (
                            <LastReceived activity={activity.get(id)} />
                          )}
                        </>
                      }
                      end={
                        type === 'heartbeat' ? (
                          <HeartbeatState heartbeat={beats.find((one) => one.id === id)} />
                        ) : (
                          activity.get(id)?.last_received_at === null && (
                            <Badge variant="light" color="gray" tt="none">
                              not connected yet
                            </Badge>
                          )
                        )
                      }
                    />
                  ))}
                </Rows>
              </Card>
            </Stack>
          )
        }}
      </Shown>
    </Page>
  )
}
