import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { followTree } from '../../../domain/severity/decision-tree.ts'
import type { Rank } from '../../../domain/severity/scheme.ts'

export type Chooser = { nameOf: (rank: Rank) => string; onChoose: (rank: Rank) => void }

export function Tree({ nameOf, onChoose }: Chooser): ReactElement {
  const [answers, setAnswers] = useState<Record<string, boolean>>({})
  const step = followTree('outage-first', answers)
  const answer = (yes: boolean): void => {
    if (step.done) return
    const next = { ...answers, [step.question.id]: yes }
    setAnswers(next)
    const then = followTree('outage-first', next)
    if (then.done) onChoose(then.rank)
  }
  return (
    <Stack gap="xs" aria-live="polite">
      {step.done ? (
        <>
          <Text fw={600}>{nameOf(step.rank)}</Text>
          {step.because.map((reason) => (
            <Text key={reason} size="sm" c="dimmed">
              {reason}
            </Text>
          ))}
        </>
      ) : (
        <>
          <Text>{step.question.ask}</Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => answer(true)}>
              Yes
            </Button>
            <Button variant="default" onClick={() => answer(false)}>
              No
            </Button>
          </Group>
        </>
      )}
      {Object.keys(answers).length > 0 && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setAnswers({})}>
            Begin again
          </Button>
        </Group>
      )}
    </Stack>
  )
}
