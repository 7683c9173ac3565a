import { Button, Stack } from '@mantine/core'
import IconFlame from '@tabler/icons-react/dist/esm/icons/IconFlame.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import { useMay, useSession } from '../../app/session.ts'
import { Empty } from '../../components/empty.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAcknowledge } from '../../queries/acknowledge.ts'
import { Bulk } from './bulk.tsx'
import { FoldedFilters } from './folded-filters.tsx'
import { Rows } from './rows.tsx'
import { useIncidentList } from './use-incident-list.ts'
import { useListKeys } from './use-list-keys.ts'
import { ViewTabs } from './view-tabs.tsx'
import { queryOf, type Filter } from './views.ts'

const NONE: ReadonlySet<string> = new Set()

export function IncidentsPage(): ReactElement {
  const filter = useSearch({ from: '/frame/incidents' })
  const navigate = useNavigate()
  const { person } = useSession()
  const query = useMemo(
    () => queryOf(filter, { person: person?.id ?? null, teams: person?.teams ?? [] }),
    [filter, person],
  )
  const mayAcknowledge = useMay('incident.acknowledge')
  const mayDeclare = useMay('incident.create')
  const { readOn, ...list } = useIncidentList(query)
  const { mutate: acknowledge } = useAcknowledge()
  const [chosen, setChosen] = useState(NONE)
  const items = list.data?.items ?? []

  const choose = useCallback((id: string, isChosen: boolean) => {
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)))
  }, [])
  const active = useListKeys({ items, chosen, choose, acknowledge, enabled: mayAcknowledge })
  const change = useCallback(
    (next: Filter) => void navigate({ to: '/incidents', search: next, replace: true }),
    [navigate],
  )

  return (
    <Page
      title="Incidents"
      actions={
        mayDeclare && (
          <Button
            component={Link}
            to="/incidents/new"
            leftSection={<IconPlus size={16} aria-hidden />}
            title="C"
          >
            Declare an incident
          </Button>
        )
      }
    >
      <Stack gap="md">
        <ViewTabs filter={filter} />
        <FoldedFilters filter={filter} onChange={change} />
        {chosen.size > 0 && <Bulk chosen={[...chosen]} onDone={() => setChosen(NONE)} />}
        <Shown of={list} loading={<Loading rows={10} height={58} />}>
          {(data) =>
            data.items.length === 0 ? (
              <Empty icon={IconFlame} title="No incident here">
                Nothing matches this view. Choose another one, or declare an incident when something is wrong.
              </Empty>
            ) : (
              <Rows
                items={data.items}
                hasMore={data.next !== null}
                readOn={readOn}
                active={active}
                chosen={chosen}
                mayAcknowledge={mayAcknowledge}
                onChoose={choose}
                onAcknowledge={acknowledge}
              />
            )
          }
        </Shown>
      </Stack>
    </Page>
  )
}
