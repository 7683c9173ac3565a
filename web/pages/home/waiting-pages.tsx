import { Group, Paper, Text, Title } from '@mantine/core'
import IconBellRinging from '@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs'
import { useId, type ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { Rows } from '../../components/rows.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** Nothing on this screen is more urgent. */
export function WaitingPages({ pages }: { pages: Home['pages'] }): ReactElement | null {
  const heading = useId()
  if (pages.length === 0) return null
  const title = pages.length === 1 ? 'A page waits for you' : `${pages.length} pages wait for you`
  return (
    <Paper
      component="section"
      aria-labelledby={heading}
      withBorder
      p="md"
      bg="var(--surface)"
      bd="2px solid var(--bad)"
    >
      <Group gap="xs" c="var(--bad)" wrap="nowrap">
        <IconBellRinging size={20} aria-hidden />
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        Nobody has answered yet. Acknowledging stops all paging for the incident.
      </Text>
      <Rows label={title}>
        {pages.map((page) => (
          <WaitingPage key={page.incident} page={page} />
        ))}
      </Rows>
    </Paper>
  )
}
