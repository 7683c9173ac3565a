import { Avatar, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useName } from '../queries/names.ts'

/** A person by name, with the initials that stand for them everywhere. */
export function Person({ id, size = 22 }: { id: string; size?: number }): ReactElement {
  const name = useName('person', id)
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <Avatar name={name} size={size} color="initials" aria-hidden />
      <Text span inherit>
        {name}
      </Text>
    </Group>
  )
}
