import { Box, Group, Text } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './rows.module.css'

/** A short list inside a card. */
export function Rows({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  )
}

type Given = { start?: ReactNode; title: ReactNode; below?: ReactNode; end?: ReactNode }

export function Row({ start, title, below, end }: Given): ReactElement {
  return (
    <li className={classes.row}>
      <Group gap="sm" wrap="nowrap" align="flex-start" flex="1 1 220px" miw={0}>
        {start && <Box pt={2}>{start}</Box>}
        <Box miw={0}>
          <Text component="div" size="sm">
            {title}
          </Text>
          {below && (
            <Text component="div" size="xs" c="dimmed">
              {below}
            </Text>
          )}
        </Box>
      </Group>
      {end && (
        <Group gap="xs" fz="sm">
          {end}
        </Group>
      )}
    </li>
  )
}
