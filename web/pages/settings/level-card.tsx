import { Button, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { SeverityScheme } from '../../../api/severity.ts'
import { Card } from '../../components/card.tsx'
import { Edited } from '../../components/edited.tsx'
import { Severity } from '../../components/severity.tsx'
import { lengthText } from '../../time/length-text.ts'
import type { WholeSettings } from './general-page.tsx'
import { LevelForm } from './level-form.tsx'
import classes from './settings.module.css'

export type Level = SeverityScheme['levels'][number]
/** Null: they may not be changed. */
type Given = { level: Level; settings: WholeSettings | null }

export function LevelCard({ level, settings }: Given): ReactElement {
  const [isEdited, setIsEdited] = useState(false)
  const { name, description, pages, targets, urgency, stability_minutes, internal_update_minutes } = level
  return (
    <Card
      title={
        <Group gap="sm">
          <Severity level={name} />
          <Text span fw={600}>
            {urgency === null ? 'pages nobody' : `${urgency} urgency`}
          </Text>
        </Group>
      }
      actions={
        settings !== null &&
        !isEdited && (
          <Button size="xs" variant="default" aria-label={`Edit ${name}`} onClick={() => setIsEdited(true)}>
            Edit
          </Button>
        )
      }
    >
      {isEdited && settings !== null ? (
        <Edited of={{ version: settings.version, level }} part={({ level: part }) => part}>
          {(begun, edition) => (
            <LevelForm
              level={begun}
              edition={edition}
              changes={settings.severity_levels}
              onClose={() => setIsEdited(false)}
            />
          )}
        </Edited>
      ) : (
        <>
          <Text size="sm">{description}</Text>
          <Text size="sm" c="dimmed" mb="sm">
            {pages}
          </Text>
          <dl className={classes.figures}>
            <Figure name="Acknowledge" minutes={targets.acknowledge_minutes} />
            <Figure name="First response" minutes={targets.first_response_minutes} />
            <Figure name="Mitigate" minutes={targets.mitigate_minutes} />
            <Figure name="Resolve" minutes={targets.resolve_minutes} />
            <Figure name="Update by" minutes={internal_update_minutes?.[1] ?? null} />
            <Figure name="Stable for" minutes={stability_minutes} />
          </dl>
          {targets.business_hours && (
            <Text size="xs" c="dimmed" mt="xs">
              Minutes count in business hours.
            </Text>
          )}
        </>
      )}
    </Card>
  )
}

function Figure({ name, minutes }: { name: string; minutes: number | null }): ReactElement {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>{minutes === null ? 'none' : lengthText(minutes * 60_000)}</dd>
    </div>
  )
}
