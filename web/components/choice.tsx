import { Select, type SelectProps } from '@mantine/core'
import type { ReactElement } from 'react'
import { useChoices, type Kind } from '../queries/names.ts'

type Given = Omit<SelectProps, 'data'> & { kind: Kind }

/** One of the organisation's things, by search. */
export function Choice({ kind, ...props }: Given): ReactElement {
  return <Select data={useChoices(kind)} searchable nothingFoundMessage="Nothing of that name" {...props} />
}
