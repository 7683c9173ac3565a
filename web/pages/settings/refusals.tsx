import { Code, List, Paper, Text, Title } from '@mantine/core'
import type { ReactElement } from 'react'
import { refusalsOf } from '../../queries/refused-paths.ts'

/** What the server does not take, each fault at its path in what was written. */
export function Refusals({ error }: { error: Error | null }): ReactElement | null {
  if (error === null) return null
  const refusals = Object.entries(refusalsOf(error))
  return (
    <Paper withBorder p="md" bg="var(--surface)" bd="1px solid var(--bad)" role="alert">
      <Title order={2} size="h3" c="var(--bad)">
        Nothing was changed
      </Title>
      <List size="sm" mt="xs">
        {refusals.map(([path, message]) => (
          <List.Item key={path}>
            {path !== '' && <Code>{path}</Code>} <Text span>{message}</Text>
          </List.Item>
        ))}
      </List>
    </Paper>
  )
}
