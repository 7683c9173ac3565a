import { Select, type SelectProps } from '@mantine/core'
import type { ReactElement } from 'react'
import { useChoices, type Kind } from '../queries/names.ts'

type Given = Omit<SelectProps, 'data' | 'value'> & { kind: Kind; value: string | null }

/** One of the organisation's things, by search; what was removed meanwhile is shown by its id. */
export function Choice({ kind, value, ...props }: Given): ReactElement {
  const known = useChoices(kind)
  const isGone = value !== null && !known.some((one) => one.value === value)
  return (
    <Select
      data={isGone ? [...known, { value, label: value }] : known}
      value={value}
      searchable
      nothingFoundMessage="Nothing of that name"
      {...props}
    />
  )
}
