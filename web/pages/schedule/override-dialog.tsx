import { Alert, Button, Fieldset, Group, Modal, Select, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import { InstantInput } from '../../components/instant-input.tsx'
import { lengthText } from '../../time/length-text.ts'
import { useNameOf } from '../../queries/rotas.ts'
import { ChangesList } from './changes-list.tsx'
import { PersonSelect } from './person-select.tsx'
import { faultsOf } from './rota/faults-of.ts'
import type { OverrideWish } from './rota/override-wish.ts'
import { withWish } from './rota/override-wish.ts'
import { peopleIn } from './rota/people-in.ts'
import { finalStretches } from './rota/stretches.ts'
import { whomItChanges } from './rota/whom-it-changes.ts'

type Given = {
  wish: OverrideWish
  schedule: Schedule
  all: readonly Schedule[]
  find: FindSchedule
  timeZone: string
  busy: boolean
  refusal: string | null
  onChange: (wish: OverrideWish) => void
  onSave: () => void
  onRemove: () => void
  onClose: () => void
}

const wholeSlot = 'whole-slot'

/** Who stands in, from when to when, and whom that would replace. */
export function OverrideDialog(given: Given): ReactElement {
  const { wish, schedule, all, find, timeZone, busy, refusal, onChange, onSave, onRemove, onClose } = given
  const nameOf = useNameOf()
  const without = { ...schedule, overrides: schedule.overrides.filter(({ id }) => id !== wish.id) }
  const faults = faultsOf(wish, without)
  const isWhole = wish.from < wish.until
  const replaceable = isWhole
    ? [...new Set(finalStretches(without, find, wish).entries.flatMap(({ people }) => people))]
    : []
  const changes =
    isWhole && wish.person !== null && faults.length === 0
      ? whomItChanges(
          all.map((each) => (each.id === schedule.id ? without : each)),
          withWish(without, wish),
          wish,
        ).changes
      : []
  return (
    <Modal opened onClose={onClose} title={wish.id === null ? 'New override' : 'Override'} centered size="lg">
      <Stack>
        <PersonSelect
          label="Who is on call"
          value={wish.person}
          first={peopleIn(schedule, find)}
          onChange={(person) => onChange({ ...wish, person })}
        />
        <Select
          label="In place of"
          allowDeselect={false}
          value={wish.replaces ?? wholeSlot}
          data={[
            { value: wholeSlot, label: 'Whoever is on call, also where nobody is' },
            ...[...new Set([...replaceable, ...(wish.replaces === null ? [] : [wish.replaces])])]
              .filter((person) => person !== wish.person)
              .map((person) => ({ value: person, label: nameOf(person) })),
          ]}
          onChange={(value) => onChange({ ...wish, replaces: value === wholeSlot ? null : value })}
        />
        <Group grow align="flex-start">
          <InstantInput
            label="From"
            at={wish.from}
            timeZone={timeZone}
            onChange={(from) => onChange({ ...wish, from })}
          />
          <InstantInput
            label="To"
            at={wish.until}
            timeZone={timeZone}
            onChange={(until) => onChange({ ...wish, until })}
            error={faults[0]}
          />
        </Group>
        {isWhole && (
          <Text size="sm" c="dimmed">
            Lasts {lengthText(wish.until - wish.from)}.
          </Text>
        )}
        {wish.person !== null && faults.length === 0 && (
          <Fieldset legend="What changes">
            <ChangesList changes={changes} timeZone={timeZone} own={schedule.id} />
          </Fieldset>
        )}
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <Group justify="space-between">
          {wish.id === null ? (
            <span />
          ) : (
            <Button variant="subtle" color="red" onClick={onRemove} disabled={busy}>
              Remove
            </Button>
          )}
          <Group>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={onSave} loading={busy} disabled={wish.person === null || faults.length > 0}>
              Save override
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
