import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { useSession } from '../../app/session.ts'
import { usePeople } from '../../queries/rotas.ts'

type Given = {
  timeZone: string
  scheduleZone: string
  people: readonly string[]
  onChange: (zone: string) => void
}

/** Mine, the schedule's, UTC, or anybody's: each zone once, with whose it is. */
export function ShownZoneSelect({ timeZone, scheduleZone, people, onChange }: Given): ReactElement {
  const { data } = usePeople()
  const mine = useSession().person?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const owners = new Map<string, string[]>([[scheduleZone, ['schedule']]])
  const add = (zone: string, whose: string) => owners.set(zone, [...(owners.get(zone) ?? []), whose])
  add(mine, 'you')
  if (!owners.has('UTC')) add('UTC', '')
  for (const { id, name, time_zone: zone } of data ?? []) if (people.includes(id)) add(zone, name)
  if (!owners.has(timeZone)) add(timeZone, '')
  const options = [...owners].map(([value, whose]) => ({ value, label: labelOf(value, whose) }))
  return (
    <Select
      aria-label="Time zone in which times are shown"
      w={260}
      allowDeselect={false}
      searchable
      value={timeZone}
      data={options}
      onChange={(zone) => zone && onChange(zone)}
    />
  )
}

function labelOf(zone: string, whose: readonly string[]): string {
  const known = whose.filter(Boolean)
  if (known.length === 0) return zone
  const rest = known.length > 3 ? `, +${known.length - 3}` : ''
  return `${zone} (${known.slice(0, 3).join(', ')}${rest})`
}
