import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { incidentTemplates, people } from '../../../api/organisation-resources.ts'
import { severityScheme } from '../../../api/severity.ts'
import type { IncidentTemplate } from '../../../domain/incident/incident-template.ts'
import { templatesIn } from '../../../domain/incident/templates-in.ts'
import { useAsked } from '../../queries/ask.ts'
import { useEvery } from '../../queries/every.ts'
import { useZone } from '../../time/zone.tsx'
import classes from './declare.module.css'
import type { Draft } from './draft.ts'

type Named = { id: string; name: string }
type Given = {
  draft: Draft
  errors: Readonly<Record<string, string>>
  onChange: (changed: Partial<Draft>) => void
}

/** What has a good default. */
export function MoreFields({ draft, errors, onChange }: Given): ReactElement {
  const { timeZone } = useZone()
  const { data: scheme } = useAsked(severityScheme)
  const { data: own = [] } = useEvery<IncidentTemplate, typeof incidentTemplates.list>(incidentTemplates.list)
  const { data: everybody = [] } = useEvery<Named, typeof people.list>(people.list)
  const templates = templatesIn(own)
  const begin = (id: string): void => {
    const rank = templates.find((one) => one.id === id)?.severity?.at(-1)
    const level = scheme?.levels.find((one) => String(one.rank) === rank)
    onChange({ template: id, ...(level && { severity: level.name }) })
  }
  return (
    <details className={classes.more}>
      <summary>More</summary>
      <Stack pt="xs">
        <NativeSelect
          label="Template"
          description="Brings tasks, tags and notes for this kind of incident"
          value={draft.template}
          error={errors['template']}
          onChange={(event) => begin(event.currentTarget.value)}
          data={[
            { value: '', label: 'none' },
            ...templates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Textarea
          label="Impact"
          description="Who notices what"
          rows={3}
          maxLength={5_000}
          value={draft.impact}
          error={errors['impact']}
          onChange={(event) => onChange({ impact: event.currentTarget.value })}
        />
        <TextInput
          label={`Began at (${timeZone})`}
          description="If that was before now"
          type="datetime-local"
          value={draft.startedAt}
          error={errors['started_at']}
          onChange={(event) => onChange({ startedAt: event.currentTarget.value })}
        />
        <NativeSelect
          label="Incident commander"
          description="Otherwise the rosters say who, or you are"
          value={draft.ic}
          onChange={(event) => onChange({ ic: event.currentTarget.value })}
          data={[
            { value: '', label: 'by roster' },
            ...everybody.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          label="Tags"
          description="With spaces between them"
          value={draft.tags}
          error={errors['tags']}
          onChange={(event) => onChange({ tags: event.currentTarget.value })}
        />
        <Checkbox
          label="Private"
          description="Only who is paged, holds a role or administrates sees it"
          checked={draft.private}
          onChange={(event) => onChange({ private: event.currentTarget.checked })}
        />
        <Checkbox
          label="Drill"
          description="A practice: people are paged, figures leave it out"
          checked={draft.drill}
          onChange={(event) => onChange({ drill: event.currentTarget.checked })}
        />
      </Stack>
    </details>
  )
}
