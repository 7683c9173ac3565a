import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { escalationPolicies, people, schedules, services, teams } from '../../api/organisation-resources.ts'
import { useEvery } from '../queries/every.ts'

const lists = {
  person: people.list,
  team: teams.list,
  service: services.list,
  schedule: schedules.list,
  'escalation-policy': escalationPolicies.list,
}

type Given = {
  kind: keyof typeof lists
  label: string
  value: string | null
  onPick: (id: string | null) => void
  placeholder?: string
  error?: string | undefined
  description?: string
  w?: number | string
}

/** One of what the organisation has, found by typing a part of its name. */
export function Pick({ kind, value, onPick, ...shown }: Given): ReactElement {
  const { data = [] } = useEvery<{ id: string; name: string }, (typeof lists)[typeof kind]>(lists[kind])
  const known = data.map(({ id, name }) => ({ value: id, label: name }))
  // What was removed from the organisation is shown by its id.
  const isGone = value !== null && !known.some((one) => one.value === value)
  return (
    <Select
      data={isGone ? [...known, { value, label: value }] : known}
      value={value}
      onChange={onPick}
      searchable
      clearable
      nothingFoundMessage="Nothing of that name"
      {...shown}
    />
  )
}
