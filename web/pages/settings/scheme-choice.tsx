import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { settings } from '../../../api/organisation-resources.ts'
import type { SeverityScheme } from '../../../api/severity.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { useAct } from '../../queries/act.ts'

const presets = [
  { value: 'SEV1-4', label: 'SEV1 to SEV4' },
  { value: 'SEV0-3', label: 'SEV0 to SEV3' },
  { value: 'P1-4', label: 'P1 to P4' },
] as const

/** What levels are called; what is kept of incidents keeps its rank. */
export function SchemeChoice({ scheme }: { scheme: SeverityScheme['id'] }): ReactElement {
  const act = useAct(settings.patch, {
    touches: ['severity-scheme', 'incidents'],
    onDone: ({ severity_scheme: now }) => tell(`Levels are called ${now} now.`),
  })
  const choose = (next: string | null): void => {
    const chosen = presets.find(({ value }) => value === next)
    if (chosen && chosen.value !== scheme) act.mutate([{ body: { severity_scheme: chosen.value } }])
  }
  return (
    <Card>
      <Select
        label="Names of the levels"
        description="Ranks stay as they are: the second level stays the second"
        data={[...presets]}
        value={scheme}
        allowDeselect={false}
        disabled={act.isPending}
        onChange={choose}
        maw={320}
      />
    </Card>
  )
}
