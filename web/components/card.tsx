import { Group, Paper, Title } from '@mantine/core'
import { useId, type ReactElement, type ReactNode } from 'react'
import { Region } from './region.tsx'

type Given = { title?: ReactNode; actions?: ReactNode; children: ReactNode }

/** A part of a screen that stands for itself. */
export function Card({ title, actions, children }: Given): ReactElement {
  const heading = useId()
  return (
    <Paper
      component="section"
      {...(title && { 'aria-labelledby': heading })}
      withBorder
      p="md"
      bg="var(--surface)"
    >
      {(title ?? actions) && (
        <Group justify="space-between" mb="sm" gap="xs">
          {title && (
            <Title id={heading} order={2} size="h3">
              {title}
            </Title>
          )}
          {actions}
        </Group>
      )}
      <Region>{children}</Region>
    </Paper>
  )
}
