import { Button, Group, Select, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { people } from '../../../api/organisation-resources.ts'
import { useEvery } from '../../queries/every.ts'
import { stateNames } from './state-names.ts'

const route = getRouteApi('/frame/deliveries')

/** They stand in the address, so that what is found can be passed on. */
export function DeliveryFilters(): ReactElement {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const { data: everybody = [] } = useEvery<{ id: string; name: string }, typeof people.list>(people.list)
  const [incident, setIncident] = useState(filter.incident ?? '')
  const put = (change: Partial<Record<keyof typeof filter, string | null>>): void => {
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value)
    void navigate({ search: Object.fromEntries(next), replace: true })
  }
  return (
    <Group
      component="form"
      align="flex-end"
      gap="sm"
      onSubmit={(event) => {
        event.preventDefault()
        put({ incident: incident.trim() })
      }}
    >
      <Select
        label="Person"
        placeholder="Everybody"
        size="md"
        searchable
        clearable
        data={everybody.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.person ?? null}
        onChange={(person) => put({ person })}
      />
      <Select
        label="State"
        placeholder="Any"
        size="md"
        clearable
        data={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
        value={filter.state ?? null}
        onChange={(state) => put({ state })}
      />
      <TextInput
        label="Incident"
        placeholder="INC-142"
        size="md"
        w={140}
        value={incident}
        onChange={(event) => setIncident(event.currentTarget.value)}
        onBlur={() => put({ incident: incident.trim() })}
      />
      {Object.keys(filter).length > 0 && (
        <Button
          variant="subtle"
          mih={44}
          onClick={() => {
            setIncident('')
            void navigate({ search: {}, replace: true })
          }}
        >
          Show all
        </Button>
      )}
    </Group>
  )
}
