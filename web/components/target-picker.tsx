import { MultiSelect } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Target } from '../../domain/escalation/policy.ts'
import { useChoices } from '../queries/names.ts'
import { useTargetName } from './target-name.ts'
import { targetOfValue, valueOfTarget } from './target-value.ts'

type Given = {
  label: string
  targets: Target[]
  onChange: (targets: Target[]) => void
  error?: string | undefined
  readOnly?: boolean
}

/** Whom to page: people, schedules and teams by search, and webhooks by their address. */
export function TargetPicker({ label, targets, onChange, error, readOnly }: Given): ReactElement {
  const [search, setSearch] = useState('')
  const nameOf = useTargetName()
  const schedules = useChoices('schedule').map(({ value }) => ({ schedule: value }))
  const people = useChoices('person').map(({ value }) => ({ person: value }))
  const teams = useChoices('team').flatMap(({ value: team }): Target[] => [
    { team },
    { team, who: 'lead' },
    { team, who: 'manager' },
    { team, who: 'members' },
  ])
  const webhooks = targets.filter((target) => 'webhook' in target)
  const typed = /^https?:\/\/\S+$/.test(search) ? [{ webhook: search }] : []
  const item = (target: Target) => ({ value: valueOfTarget(target), label: nameOf(target) })
  const known = new Set([...schedules, ...people, ...teams, ...webhooks, ...typed].map(valueOfTarget))
  const gone = targets.filter((target) => !known.has(valueOfTarget(target)))
  return (
    <MultiSelect
      label={label}
      placeholder={targets.length === 0 ? 'A person, a schedule, a team or https://…' : ''}
      data={[
        { group: 'Schedules', items: schedules.map(item) },
        { group: 'People', items: people.map(item) },
        { group: 'Teams', items: teams.map(item) },
        { group: 'Webhooks', items: [...webhooks, ...typed.filter(isNew(webhooks))].map(item) },
        { group: 'Not there any more', items: gone.map(item) },
      ].filter(({ items }) => items.length > 0)}
      value={targets.map(valueOfTarget)}
      onChange={(values) => onChange(values.map(targetOfValue))}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage="Nobody of that name. A webhook begins with https://"
      hidePickedOptions
      error={error}
      readOnly={readOnly ?? false}
    />
  )
}

function isNew(known: Target[]): (target: Target) => boolean {
  const values = new Set(known.map(valueOfTarget))
  return (target) => !values.has(valueOfTarget(target))
}
