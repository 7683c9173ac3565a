import { Stack, Text, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

type Given = {
  icon: Icon
  title: string
  /** What to do next. */
  children?: ReactNode
  action?: ReactNode
}

/** Stands where nothing is yet, and says what to do next. */
export function Empty({ icon: Sign, title, children, action }: Given): ReactElement {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Sign size={36} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" size="sm" maw={440}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
