import { Fieldset, MultiSelect, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { settings as endpoints } from '../../../api/organisation-resources.ts'
import { weekdays } from '../../../domain/schedule/schedule.ts'
import { mondayFirst, weekdayName } from '../../../domain/schedule/weekday-names.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Choice } from '../../components/choice.tsx'
import type { Edition } from '../../components/edited.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { TargetPicker } from '../../components/target-picker.tsx'
import { useAct } from '../../queries/act.ts'
import { isChangedMeanwhile } from '../../queries/refused-fields.ts'
import { Refusals } from './refusals.tsx'
import type { EditedSettings, WholeSettings } from './general-page.tsx'

type Given = { settings: EditedSettings; edition: Edition<WholeSettings>; disabled: boolean }

/** The settings that most organisations change; pay and the war room's addresses are in the organisation file. */
export function GeneralForm({ settings: before, edition, disabled }: Given): ReactElement {
  const [values, setValues] = useState(before)
  const save = useAct(endpoints.patch, { onRefused: () => {}, onDone: () => tell('The settings are saved.') })
  const change = (part: Partial<EditedSettings>): void => setValues({ ...values, ...part })
  const { business_hours: hours, attachments, paid_sends: sends } = values
  const send = (over: { ifMatch?: string }): void => {
    const { catch_all, executives, mttr_starts_at, fallback_policy, stale_acknowledgement_minutes } = values
    const body = { catch_all, executives, mttr_starts_at, fallback_policy, stale_acknowledgement_minutes }
    save.mutate([{ body: { ...body, business_hours: hours, attachments, paid_sends: sends }, ...over }], {
      onSuccess: edition.restart,
    })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send({ ifMatch: edition.ifMatch })
  }
  return (
    <form onSubmit={submit}>
      <Fieldset variant="unstyled" disabled={disabled}>
        <Stack>
          <Card title="When nobody else can be paged">
            <Stack>
              <TargetPicker
                label="Catch-all: paged every 15 minutes until somebody answers; empty means all administrators"
                targets={values.catch_all}
                onChange={(catch_all) => change({ catch_all })}
                readOnly={disabled}
              />
              <Choice
                kind="policy"
                clearable
                label="Policy to fall back on"
                description="Walked when a policy is through, before the catch-all"
                value={values.fallback_policy}
                onChange={(fallback_policy) => change({ fallback_policy })}
              />
              <TargetPicker
                label="Executives, whom levels may page"
                targets={values.executives}
                onChange={(executives) => change({ executives })}
                readOnly={disabled}
              />
              <NumberInput
                label="An acknowledgement is stale after (minutes)"
                description="Then the incident pages again. Empty means never"
                value={values.stale_acknowledgement_minutes ?? ''}
                min={1}
                onChange={(next) =>
                  change({ stale_acknowledgement_minutes: next === '' ? null : Number(next) })
                }
                maw={360}
              />
            </Stack>
          </Card>
          <Card title="Business hours">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <MultiSelect
                label="Days"
                data={mondayFirst.map((day) => ({ value: day, label: weekdayName(day) }))}
                value={[...hours.days]}
                onChange={(next) =>
                  change({ business_hours: { ...hours, days: weekdays.filter((day) => next.includes(day)) } })
                }
              />
              <TextInput
                label="Time zone"
                description="For teams without a schedule"
                value={hours.time_zone}
                onChange={(event) =>
                  change({ business_hours: { ...hours, time_zone: event.currentTarget.value } })
                }
              />
              <TextInput
                type="time"
                label="From"
                value={hours.from}
                onChange={(event) =>
                  change({ business_hours: { ...hours, from: event.currentTarget.value } })
                }
              />
              <TextInput
                type="time"
                label="To"
                value={hours.to}
                onChange={(event) => change({ business_hours: { ...hours, to: event.currentTarget.value } })}
              />
            </SimpleGrid>
          </Card>
          <Card title="Limits and figures">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <NumberInput
                label="SMS and calls to one person, per hour"
                description="What is over it is not sent, and the next way is tried"
                value={sends.per_person_an_hour}
                min={0}
                onChange={(next) => change({ paid_sends: { ...sends, per_person_an_hour: Number(next) } })}
              />
              <NumberInput
                label="SMS and calls to everybody, per hour"
                value={sends.an_hour}
                min={0}
                onChange={(next) => change({ paid_sends: { ...sends, an_hour: Number(next) } })}
              />
              <NumberInput
                label="Largest file (megabytes)"
                value={attachments.largest_megabytes}
                min={1}
                onChange={(next) =>
                  change({ attachments: { ...attachments, largest_megabytes: Number(next) } })
                }
              />
              <Select
                label="Time to resolve is counted from"
                data={[
                  { value: 'detected', label: 'detection' },
                  { value: 'started', label: 'the start of the trouble' },
                ]}
                value={values.mttr_starts_at}
                allowDeselect={false}
                onChange={(next) => change({ mttr_starts_at: next === 'started' ? 'started' : 'detected' })}
              />
            </SimpleGrid>
          </Card>
          <Refusals error={isChangedMeanwhile(save.error) ? null : save.error} />
          <SaveBar
            changed={JSON.stringify(values) !== JSON.stringify(before)}
            busy={save.isPending}
            refusal={isChangedMeanwhile(save.error) ? save.error : null}
            edition={edition}
            onKeepMine={() => send({})}
            onDiscard={() => {
              save.reset()
              setValues(before)
            }}
          />
        </Stack>
      </Fieldset>
    </form>
  )
}
