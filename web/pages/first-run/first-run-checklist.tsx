import { Anchor, Group, List, Progress, ThemeIcon } from '@mantine/core'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconCircle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs'
import type { ReactElement } from 'react'
import { useMay, useSession } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'
import { steps, stepTitles } from './progress.ts'
import { useProgress } from './use-progress.ts'

/** Stands on the start until the first page came through; for whoever sets Tocsin up. */
export function FirstRunChecklist(): ReactElement | null {
  const { person } = useSession()
  const maySetUp = useMay('settings.edit')
  return person && maySetUp ? <Checklist person={person.id} /> : null
}

function Checklist({ person }: { person: string }): ReactElement | null {
  const progress = useProgress(person)
  if (!progress || progress.next === null) return null
  const { done } = progress
  return (
    <Card
      title="First steps"
      actions={
        <Anchor component="a" href="/first-run" fw={600}>
          Go on
        </Anchor>
      }
    >
      <Progress
        value={(done.size / steps.length) * 100}
        mb="sm"
        aria-label={`${done.size} of ${steps.length} done`}
      />
      <List spacing={6} center>
        {steps.map((step) => (
          <List.Item
            key={step}
            icon={
              <ThemeIcon size={22} radius="xl" variant="light" color={done.has(step) ? 'teal' : 'gray'}>
                {done.has(step) ? (
                  <IconCheck size={14} aria-label="Done" />
                ) : (
                  <IconCircle size={10} aria-label="Open" />
                )}
              </ThemeIcon>
            }
          >
            <Group gap={6}>
              {step === progress.next ? <Link to="/first-run">{stepTitles[step]}</Link> : stepTitles[step]}
            </Group>
          </List.Item>
        ))}
      </List>
    </Card>
  )
}
