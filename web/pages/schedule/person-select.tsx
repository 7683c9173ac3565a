import { Select } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { usePeople } from '../../queries/rotas.ts'

type Given = {
  label: string
  value: string | null
  /** Those who take turns here come first. */
  first: readonly string[]
  onChange: (person: string | null) => void
  error?: ReactNode
}

export function PersonSelect({ label, value, first, onChange, error }: Given): ReactElement {
  const { data = [] } = usePeople()
  const here = data.filter(({ id }) => first.includes(id)).map(option)
  const others = data.filter(({ id }) => !first.includes(id)).map(option)
  const groups = [
    { group: 'In this schedule', items: here },
    { group: 'Others', items: others },
  ]
  return (
    <Select
      label={label}
      placeholder="Choose a person"
      searchable
      openOnFocus={false}
      value={value}
      data={groups.filter(({ items }) => items.length > 0)}
      onChange={onChange}
      error={error}
      data-autofocus
      comboboxProps={{ withinPortal: true }}
      nothingFoundMessage="Nobody has that name"
    />
  )
}

function option({ id, name }: { id: string; name: string }): { value: string; label: string } {
  return { value: id, label: name }
}
