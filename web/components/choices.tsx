import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import type { ReactElement } from 'react'
import { useChoices, type Kind } from '../queries/names.ts'

type Given = Omit<MultiSelectProps, 'data'> & { kind: Kind }

/** Some of the organisation's things, by search. */
export function Choices({ kind, ...props }: Given): ReactElement {
  return (
    <MultiSelect
      data={useChoices(kind)}
      searchable
      hidePickedOptions
      nothingFoundMessage="Nothing of that name"
      {...props}
    />
  )
}
