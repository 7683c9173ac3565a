import { NumberInput, Select, SimpleGrid, Stack, Switch, TagsInput, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { severityScheme } from '../../../api/severity.ts'
import { groupingWays } from '../../../domain/alerting/grouping.ts'
import { Card } from '../../components/card.tsx'
import { Choice } from '../../components/choice.tsx'
import { Choices } from '../../components/choices.tsx'
import type { Saving } from '../../components/edited-resource.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { useAsked } from '../../queries/ask.ts'
import { faultsOf } from '../../queries/refused-fields.ts'
import type { EditedService } from './edited-service.ts'

type Given = Saving<EditedService> & { service: EditedService; isNew?: boolean; onCancel: () => void }

/** Who owns it, who is paged, and what becomes of its alerts. */
export function ServiceForm(given: Given): ReactElement {
  const { service: kept, isNew = false, busy, refusal, onSave, onCancel } = given
  const [service, setService] = useState(kept)
  const { data: scheme } = useAsked(severityScheme)
  const faults = faultsOf(refusal)
  const set = (change: Partial<EditedService>): void => setService({ ...service, ...change })
  const { grouping } = service
  return (
    <Stack maw={860}>
      <SaveBar
        changed={isNew || JSON.stringify(service) !== JSON.stringify(kept)}
        busy={busy}
        refusal={refusal}
        does={isNew ? 'Create' : 'Save'}
        onSave={() => onSave(service)}
        onDiscard={onCancel}
        edition={given.edition}
        onKeepMine={() => given.onKeepMine?.(service)}
      />
      <Card title="Whose it is">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Name"
            value={service.name}
            error={faults('name') ?? faults('id')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Choice
            kind="team"
            label="Owner team"
            placeholder="None"
            clearable
            value={service.team}
            error={faults('team')}
            onChange={(team) => set({ team })}
          />
          <NumberInput
            label="Tier"
            description="0 is what matters most"
            min={0}
            max={9}
            value={service.tier ?? ''}
            error={faults('tier')}
            onChange={(tier) => set({ tier: typeof tier === 'number' ? tier : null })}
          />
          <TagsInput
            label="Runbooks"
            description="Addresses, or names"
            value={service.runbooks}
            error={faults('runbooks')}
            onChange={(runbooks) => set({ runbooks })}
            acceptValueOnBlur
          />
        </SimpleGrid>
      </Card>
      <Card title="Who is paged">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Choice
            kind="policy"
            label="Escalation policy"
            placeholder="The catch-all"
            clearable
            value={service.escalation_policy}
            error={faults('escalation_policy')}
            onChange={(policy) => set({ escalation_policy: policy })}
          />
          <Choice
            kind="policy"
            label="When that is through"
            placeholder="The fallback of the settings"
            clearable
            value={service.fallback_policy}
            error={faults('fallback_policy')}
            onChange={(policy) => set({ fallback_policy: policy })}
          />
          <Select
            label="Declared at once from"
            placeholder="Never by itself"
            clearable
            data={scheme?.levels.map(({ name }) => name) ?? []}
            value={service.declare_at}
            error={faults('declare_at')}
            onChange={(level) => set({ declare_at: level })}
          />
        </SimpleGrid>
      </Card>
      <Card title="Dependencies">
        <Stack gap="sm">
          <Choices
            kind="service"
            label="It needs"
            value={service.depends_on}
            error={faults('depends_on')}
            onChange={(on) => set({ depends_on: on })}
          />
          <Switch
            label="Its alerts page nobody while something that it needs has an open incident"
            checked={service.inhibited_by_dependencies}
            onChange={(event) => set({ inhibited_by_dependencies: event.currentTarget.checked })}
          />
        </Stack>
      </Card>
      <Card title="What becomes of its alerts">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label="One incident for several"
            data={groupingWays.map((by) => ({ value: by, label: ways[by] }))}
            value={grouping.by}
            allowDeselect={false}
            error={faults('grouping')}
            onChange={(value) => {
              const by = groupingWays.find((known) => known === value)
              if (by) set({ grouping: { ...grouping, by } })
            }}
          />
          {grouping.by !== 'off' && (
            <NumberInput
              label="That come within"
              suffix=" min"
              min={0}
              value={grouping.window_minutes}
              error={faults('grouping.window_minutes')}
              onChange={(minutes) => set({ grouping: { ...grouping, window_minutes: Number(minutes) || 0 } })}
            />
          )}
          {grouping.by === 'labels' && (
            <TagsInput
              label="With the same labels"
              value={grouping.labels}
              error={faults('grouping.labels')}
              onChange={(labels) => set({ grouping: { ...grouping, labels } })}
              acceptValueOnBlur
            />
          )}
          <NumberInput
            label="Wait whether it resolves itself"
            suffix=" s"
            min={0}
            max={3600}
            value={service.pause_seconds}
            error={faults('pause_seconds')}
            onChange={(seconds) => set({ pause_seconds: Number(seconds) || 0 })}
          />
          <NumberInput
            label="Re-open the incident within"
            description="Of an alert that fires again"
            suffix=" min"
            min={0}
            value={service.reopen_minutes}
            error={faults('reopen_minutes')}
            onChange={(minutes) => set({ reopen_minutes: Number(minutes) || 0 })}
          />
          <NumberInput
            label="Resolve what was not heard of for"
            placeholder="Never"
            suffix=" min"
            min={1}
            value={service.auto_resolve_minutes ?? ''}
            error={faults('auto_resolve_minutes')}
            onChange={(minutes) =>
              set({ auto_resolve_minutes: typeof minutes === 'number' ? minutes : null })
            }
          />
        </SimpleGrid>
      </Card>
    </Stack>
  )
}

const ways = {
  off: 'Off: one incident for each alert',
  time: 'All of a time',
  labels: 'Those with the same labels',
  service: 'All of the service',
  dependencies: 'With those of services that it needs',
}
