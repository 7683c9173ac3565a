import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { services, teams } from '../../../api/organisation-resources.ts'
import { severityScheme } from '../../../api/severity.ts'
import { statuses } from '../../../domain/incident/lifecycle.ts'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'
import classes from './incidents.module.css'
import type { Filter } from './views.ts'

type Given = { filter: Filter; onChange: (filter: Filter) => void }
type Named = { id: string; name: string }

const TYPED_MS = 250

export function Filters({ filter, onChange }: Given): ReactElement {
  const { data: scheme } = useAsked(severityScheme)
  const { data: allTeams = [] } = useEvery<Named, typeof teams.list>(teams.list)
  const { data: allServices = [] } = useEvery<Named, typeof services.list>(services.list)
  const set = (name: 'status' | 'severity' | 'team' | 'service', value: string): void => {
    const { [name]: _, ...rest } = filter
    onChange(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <search className={classes.filters}>
      <TextFilter
        text={filter.text ?? ''}
        onText={(text) => {
          const { text: _, ...rest } = filter
          onChange(text === '' ? rest : { ...rest, text })
        }}
      />
      <NativeSelect
        label="Severity"
        value={filter.severity ?? ''}
        onChange={(event) => set('severity', event.currentTarget.value)}
        data={choices('any', scheme?.levels.map(({ name }) => ({ value: name, label: name })) ?? [])}
      />
      <NativeSelect
        label="Status"
        value={filter.status ?? ''}
        onChange={(event) => set('status', event.currentTarget.value)}
        data={choices(
          filter.view === 'all' ? 'any' : 'open',
          statuses.map((status) => ({ value: status, label: status })),
        )}
      />
      <NativeSelect
        label="Team"
        value={filter.team ?? ''}
        onChange={(event) => set('team', event.currentTarget.value)}
        data={choices('any', allTeams.map(optionOf))}
      />
      <NativeSelect
        label="Service"
        value={filter.service ?? ''}
        onChange={(event) => set('service', event.currentTarget.value)}
        data={choices('any', allServices.map(optionOf))}
      />
    </search>
  )
}

type Option = { value: string; label: string }

function optionOf({ id, name }: Named): Option {
  return { value: id, label: name }
}

function choices(any: string, options: Option[]): Option[] {
  return [{ value: '', label: any }, ...options]
}

/** Asked a moment after the last letter. */
function TextFilter({ text, onText }: { text: string; onText: (text: string) => void }): ReactElement {
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed === text) return undefined
    const timer = setTimeout(() => onText(typed), TYPED_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onText])
  return (
    <TextInput
      label="Title or id"
      type="search"
      value={typed}
      maxLength={300}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
