import { Box, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactElement, ReactNode } from 'react'

type Given = { title: string; description?: ReactNode; children: ReactNode; below?: ReactNode }

/** A screen of somebody who is not inside yet: one thing to do, in the middle. */
export function Door({ title, description, children, below }: Given): ReactElement {
  useDocumentTitle(`${title} · Tocsin`)
  return (
    <Stack component="main" align="center" justify="center" mih="100dvh" p="md" gap="lg">
      <Group gap="xs">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <Text fw={650} size="lg">
          Tocsin
        </Text>
      </Group>
      <Paper withBorder p={{ base: 'lg', xs: 'xl' }} w="100%" maw={440} bg="var(--surface)">
        <Stack gap="lg">
          <div>
            <Title order={1}>{title}</Title>
            {description && (
              <Text c="dimmed" size="sm" mt={6}>
                {description}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
      {below && (
        <Box c="dimmed" fz="sm" maw={440} ta="center">
          {below}
        </Box>
      )}
    </Stack>
  )
}
