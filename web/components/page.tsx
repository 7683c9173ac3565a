import { Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactElement, ReactNode } from 'react'
import { Region } from './region.tsx'

type Given = {
  title: string
  /** Instead of the title, where it is more than text. */
  heading?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A screen: its title, what can be done, and its content. */
export function Page({ title, heading, description, actions, children }: Given): ReactElement {
  useDocumentTitle(`${title} · Tocsin`)
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={1}>{heading ?? title}</Title>
          {description && (
            <Text c="dimmed" size="sm" mt={4}>
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      <Region>{children}</Region>
    </Stack>
  )
}
