import { Alert, List, Stack, Text, Title } from '@mantine/core'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import type { drafts } from '../../../api/schedule-drafts.ts'
import { lengthText } from '../../time/length-text.ts'
import { Stretch } from '../../components/stretch.tsx'
import { useNameOf } from '../../queries/rotas.ts'
import { ChangesList } from '../schedule/changes-list.tsx'

type Preview = z.output<typeof drafts.preview.answer>
type Given = { preview: Preview; timeZone: string; own: string }

/** What the server says that a change means: who is on call differently, gaps, who gains and loses, what to look at. */
export function WhatChanges({ preview, timeZone, own }: Given): ReactElement {
  const nameOf = useNameOf()
  const { changes, gaps_made: gaps, people, warnings, from, to } = preview
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Compared with what is published, <Stretch startsAt={from} endsAt={to} timeZone={timeZone} />
      </Text>
      {gaps.length > 0 && (
        <Alert color="red" variant="light" title="Nobody would be on call">
          <List size="sm">
            {gaps.map((gap) => (
              <List.Item key={gap.starts_at}>
                <Stretch startsAt={gap.starts_at} endsAt={gap.ends_at} timeZone={timeZone} />
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {people.length > 0 && (
        <section aria-label="Who is told">
          <Title order={3} size="h4" mb={4}>
            Who is told
          </Title>
          <List size="sm" listStyleType="none" spacing={2}>
            {people.map(({ person, gained, lost }) => (
              <List.Item key={person}>
                <Text span inherit fw={600}>
                  {nameOf(person)}
                </Text>{' '}
                {[
                  gained.length > 0 ? `gains ${sumText(gained)}` : '',
                  lost.length > 0 ? `loses ${sumText(lost)}` : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      <ChangesList
        changes={changes.map(({ starts_at, ends_at, ...rest }) => ({
          ...rest,
          startsAt: new Date(starts_at),
          endsAt: new Date(ends_at),
        }))}
        timeZone={timeZone}
        own={own}
      />
      {warnings.length > 0 && (
        <Alert color="yellow" variant="light" title="Deserves a look">
          <List size="sm">
            {warnings.map(({ path, message }) => (
              <List.Item key={`${path} ${message}`}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  )
}

function sumText(stretches: readonly { starts_at: string; ends_at: string }[]): string {
  const sum = stretches.reduce(
    (all, { starts_at, ends_at }) => all + Date.parse(ends_at) - Date.parse(starts_at),
    0,
  )
  return stretches.length === 1 ? lengthText(sum) : `${lengthText(sum)} in ${stretches.length} shifts`
}
