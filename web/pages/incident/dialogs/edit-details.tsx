import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { editIncident } from '../../../../api/incidents.ts'
import { services } from '../../../../api/organisation-resources.ts'
import { useEvery } from '../../../queries/every.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

type Named = { id: string; name: string }

const FIELDS = ['title', 'impact', 'service', 'tags', 'started_at']

/** Saved only if nobody else changed it meanwhile. */
export function EditDetails({ incident, onDone }: DialogProps): ReactElement {
  const { id, version } = incident
  const [title, setTitle] = useState(incident.title)
  const [impact, setImpact] = useState(incident.impact ?? '')
  const [service, setService] = useState(incident.service ?? '')
  const [tags, setTags] = useState(incident.tags.join(' '))
  const [startedAt, setStartedAt] = useState(incident.started_at ?? '')
  const [isPrivate, setIsPrivate] = useState(incident.private)
  const [drill, setDrill] = useState(incident.drill)
  const { data: all = [] } = useEvery<Named, typeof services.list>(services.list)
  const { act, busy, refusal } = useVerb(editIncident, FIELDS, onDone)
  const body = {
    ...(title !== incident.title && { title }),
    ...(impact !== (incident.impact ?? '') && { impact: impact === '' ? null : impact }),
    ...(service !== (incident.service ?? '') && { service: service === '' ? null : service }),
    ...(tags !== incident.tags.join(' ') && { tags: tags.split(/[\s,]+/).filter(Boolean) }),
    ...(startedAt !== (incident.started_at ?? '') && { started_at: startedAt === '' ? null : startedAt }),
    ...(isPrivate !== incident.private && { private: isPrivate }),
    ...(drill !== incident.drill && { drill }),
  }
  return (
    <VerbForm
      does="Save"
      busy={busy}
      refusal={refusal.general}
      disabled={Object.keys(body).length === 0}
      onSubmit={() => act([{ params: { id }, body, ifMatch: String(version) }])}
    >
      <TextInput
        label="Title"
        required
        maxLength={300}
        value={title}
        error={refusal.fields['title']}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label="Impact"
        rows={3}
        maxLength={5_000}
        value={impact}
        error={refusal.fields['impact']}
        onChange={(event) => setImpact(event.currentTarget.value)}
      />
      <NativeSelect
        label="Service"
        value={service}
        error={refusal.fields['service']}
        onChange={(event) => setService(event.currentTarget.value)}
        data={[{ value: '', label: 'none' }, ...all.map((one) => ({ value: one.id, label: one.name }))]}
      />
      <TextInput
        label="Tags"
        description="With spaces between them"
        value={tags}
        error={refusal.fields['tags']}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      <TextInput
        label="Began at (UTC)"
        placeholder="2026-03-02T09:00:00Z"
        value={startedAt}
        error={refusal.fields['started_at']}
        onChange={(event) => setStartedAt(event.currentTarget.value)}
      />
      <Checkbox
        label="Private"
        checked={isPrivate}
        onChange={(event) => setIsPrivate(event.currentTarget.checked)}
      />
      <Checkbox label="Drill" checked={drill} onChange={(event) => setDrill(event.currentTarget.checked)} />
    </VerbForm>
  )
}
