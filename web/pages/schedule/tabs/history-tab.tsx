import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { scheduleVersions } from '../../../../api/schedule-drafts.ts'
import type { Schedule } from '../../../../domain/organisation/document.ts'
import { useAllowed } from '../../../app/allowed.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { Moment } from '../../../time/moment.tsx'
import { UndoDialog } from './undo-dialog.tsx'

export function HistoryTab({ schedule, timeZone }: { schedule: Schedule; timeZone: string }): ReactElement {
  const versions = useAsked(scheduleVersions.list, { params: { id: schedule.id }, query: { limit: 50 } })
  const mayUndo = useAllowed('schedule.edit', { team: schedule.team }).allow
  const [back, setBack] = useState<number | null>(null)
  return (
    <Shown of={versions}>
      {({ items }) => (
        <Stack>
          {items.length < 2 && (
            <Text size="sm" c="dimmed">
              Every change of the schedule makes a version, which can be gone back to.
            </Text>
          )}
          <Table verticalSpacing="xs">
            <Table.Tbody>
              {items.map(({ number, author, note, created_at }, index) => (
                <Table.Tr key={number}>
                  <Table.Td>
                    <Group justify="space-between" gap="xs">
                      <div>
                        <Text size="sm" fw={600}>
                          Version {number}
                          {index === 0 ? ', as it is now' : ''}
                        </Text>
                        <Text size="sm" c="dimmed">
                          <Moment at={created_at} /> by {author}
                          {note ? `: ${note}` : ''}
                        </Text>
                      </div>
                      {index > 0 && mayUndo && (
                        <Button variant="default" size="xs" onClick={() => setBack(number)}>
                          Go back to it
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {back !== null && (
            <UndoDialog
              schedule={schedule}
              version={back}
              timeZone={timeZone}
              onClose={() => setBack(null)}
            />
          )}
        </Stack>
      )}
    </Shown>
  )
}
