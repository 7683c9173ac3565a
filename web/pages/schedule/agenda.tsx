import { Badge, Group, Paper, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { ReactElement } from 'react'
import { wallText } from '../../../domain/schedule/stretch-text.ts'
import type { Block } from '../../components/time-axis/block.ts'
import { lengthText } from '../../time/length-text.ts'
import classes from '../../components/time-axis/time-axis.module.css'

type Given = {
  blocks: readonly Block[]
  timeZone: string
  now: number
  onOpen?: ((block: Block) => void) | undefined
}

/** Shift after shift, for a narrow screen. */
export function Agenda({ blocks, timeZone, now, onOpen }: Given): ReactElement {
  const isPast = ({ until }: Block): boolean => until <= now
  // What is over interests only where everything shown is over.
  const ahead = blocks.every(isPast) ? blocks : blocks.filter((block) => !isPast(block))
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Shifts in order">
      {ahead.map((block) => {
        const isNow = block.from <= now && now < block.until
        const card = (
          <Paper
            withBorder
            p="sm"
            bg="var(--surface)"
            className={classes.swatch}
            data-colour={block.colour}
            style={edge(block)}
          >
            <Group justify="space-between" wrap="nowrap">
              <Text fw={600} {...(block.look === 'gap' && { c: 'var(--bad)' })}>
                {block.text}
              </Text>
              <Group gap={4}>
                {isNow && (
                  <Badge radius="sm" variant="light" tt="none">
                    now
                  </Badge>
                )}
                {block.overridden && (
                  <Badge radius="sm" variant="default" tt="none">
                    override
                  </Badge>
                )}
              </Group>
            </Group>
            <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {wallText(new Date(block.from), timeZone)} to {wallText(new Date(block.until), timeZone)} ·{' '}
              {lengthText(block.until - block.from)}
            </Text>
          </Paper>
        )
        return (
          <li key={block.id}>
            {onOpen ? (
              <UnstyledButton w="100%" onClick={() => onOpen(block)}>
                {card}
                <VisuallyHidden>Override it</VisuallyHidden>
              </UnstyledButton>
            ) : (
              card
            )}
          </li>
        )
      })}
    </Stack>
  )
}

function edge({ look }: Block) {
  return { borderLeft: `6px solid ${look === 'gap' ? 'var(--bad)' : 'var(--block-line)'}` }
}
