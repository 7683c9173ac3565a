import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { editIncident } from '../../../../api/incidents.ts'
import { services } from '../../../../api/organisation-resources.ts'
import { ChangedMeanwhile } from '../../../components/changed-meanwhile.tsx'
import { Edited, type Edition } from '../../../components/edited.tsx'
import { useAct } from '../../../queries/act.ts'
import { useEvery } from '../../../queries/every.ts'
import { isChangedMeanwhile } from '../../../queries/refused-fields.ts'
import { noRefusal, refusalOf } from '../../../queries/refusal.ts'
import { changesOf, type Details, detailsOf } from './details.ts'
import type { DialogProps } from './dialogs.tsx'
import { VerbForm } from './verb-form.tsx'

type Named = { id: string; name: string }

const FIELDS = ['title', 'impact', 'service', 'tags', 'started_at']

/** Only what is changed here is saved, so that what others change meanwhile stays. */
export function EditDetails({ incident, onDone }: DialogProps): ReactElement {
  return (
    <Edited of={incident} part={detailsOf}>
      {(begun, edition) => <Form id={incident.id} begun={begun} edition={edition} onDone={onDone} />}
    </Edited>
  )
}

type Given = { id: string; begun: Details; edition: Edition<Incident>; onDone: () => void }

function Form({ id, begun, edition, onDone }: Given): ReactElement {
  const [details, setDetails] = useState(begun)
  const set = (part: Partial<Details>): void => setDetails({ ...details, ...part })
  const { data: all = [] } = useEvery<Named, typeof services.list>(services.list)
  const { mutate, error, isPending } = useAct(editIncident, { onDone, onRefused: () => {} })
  const isOvertaken = isChangedMeanwhile(error)
  const refusal = error === null || isOvertaken ? noRefusal : refusalOf(error, FIELDS)
  const body = changesOf(begun, details)
  const changed = Object.keys(body).length > 0
  return (
    <VerbForm
      does="Save"
      busy={isPending}
      refusal={refusal.general}
      disabled={!changed}
      onSubmit={() => mutate([{ params: { id }, body, ifMatch: edition.ifMatch }])}
    >
      <ChangedMeanwhile
        edition={edition}
        changed={changed}
        busy={isPending}
        refusal={error}
        onKeepMine={() => mutate([{ params: { id }, body }])}
      />
      <TextInput
        label="Title"
        required
        maxLength={300}
        value={details.title}
        error={refusal.fields['title']}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label="Impact"
        rows={3}
        maxLength={5_000}
        value={details.impact}
        error={refusal.fields['impact']}
        onChange={(event) => set({ impact: event.currentTarget.value })}
      />
      <NativeSelect
        label="Service"
        value={details.service}
        error={refusal.fields['service']}
        onChange={(event) => set({ service: event.currentTarget.value })}
        data={[{ value: '', label: 'none' }, ...all.map((one) => ({ value: one.id, label: one.name }))]}
      />
      <TextInput
        label="Tags"
        description="With spaces between them"
        value={details.tags}
        error={refusal.fields['tags']}
        onChange={(event) => set({ tags: event.currentTarget.value })}
      />
      <TextInput
        label="Began at (UTC)"
        placeholder="2026-03-02T09:00:00Z"
        value={details.startedAt}
        error={refusal.fields['started_at']}
        onChange={(event) => set({ startedAt: event.currentTarget.value })}
      />
      <Checkbox
        label="Private"
        checked={details.private}
        onChange={(event) => set({ private: event.currentTarget.checked })}
      />
      <Checkbox
        label="Drill"
        checked={details.drill}
        onChange={(event) => set({ drill: event.currentTarget.checked })}
      />
    </VerbForm>
  )
}
