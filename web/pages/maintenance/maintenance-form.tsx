import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { MaintenanceWindow } from '../../../domain/organisation/document.ts'
import { Card } from '../../components/card.tsx'
import { Choices } from '../../components/choices.tsx'
import { EditForm } from '../../components/edit-form.tsx'
import type { Saving } from '../../components/edited-resource.tsx'
import { HoursEditor } from '../../components/hours-editor.tsx'
import { WallInput } from '../../components/wall-input.tsx'
import { ZoneSelect } from '../../components/zone-select.tsx'
import { faultsOf } from '../../queries/refused-fields.ts'

type Given = Saving<MaintenanceWindow> & { window: MaintenanceWindow; does: string }

const everySunday = { days: ['sun' as const], from: '02:00', to: '04:00' }

/** When a service is worked on, once or again and again. */
export function MaintenanceForm(given: Given): ReactElement {
  const { window: kept, edition, does, busy, refusal, onSave, onKeepMine = onSave } = given
  const [window, setWindow] = useState(kept)
  const faults = faultsOf(refusal)
  const changed = JSON.stringify(window) !== JSON.stringify(kept)
  const recurs = window.windows.length > 0
  const set = (change: Partial<MaintenanceWindow>): void => setWindow({ ...window, ...change })
  return (
    <EditForm
      {...{ edition, changed, busy, refusal, does }}
      onSave={() => onSave(window)}
      onKeepMine={() => onKeepMine(window)}
    >
      <Card>
        <Stack gap="sm">
          <TextInput
            label="What is done"
            placeholder="Upgrade of the database"
            required
            value={window.reason}
            error={faults('reason') ?? faults('id')}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <Choices
            kind="service"
            label="Services"
            value={window.services}
            error={faults('services')}
            onChange={(services) => set({ services })}
          />
        </Stack>
      </Card>
      <Card title="When">
        <Stack gap="sm">
          <Group align="flex-end">
            <SegmentedControl
              aria-label="How often"
              data={[
                { value: 'once', label: 'Once' },
                { value: 'recurs', label: 'It recurs' },
              ]}
              value={recurs ? 'recurs' : 'once'}
              onChange={(value) => set({ windows: value === 'recurs' ? [everySunday] : [] })}
            />
            <ZoneSelect
              value={window.time_zone}
              error={faults('time_zone')}
              onChange={(zone) => zone !== null && set({ time_zone: zone })}
            />
          </Group>
          {recurs && (
            <HoursEditor hours={window.windows} add="Add hours" onChange={(windows) => set({ windows })} />
          )}
          <Group align="flex-start">
            <WallInput
              label={recurs ? 'First time, if not now' : 'Begins'}
              wall={window.starts_at}
              required={!recurs}
              error={faults('starts_at')}
              onChange={(starts_at) => set({ starts_at })}
            />
            <WallInput
              label={recurs ? 'Last time, if there is one' : 'Ends'}
              wall={window.ends_at}
              required={!recurs}
              error={faults('ends_at')}
              onChange={(ends_at) => set({ ends_at })}
            />
          </Group>
          <Text size="sm" c="dimmed">
            Its alerts are kept and page nobody meanwhile. Escalations that run already go on. What still
            fires at the end opens its incident then, and pages.
          </Text>
        </Stack>
      </Card>
    </EditForm>
  )
}
