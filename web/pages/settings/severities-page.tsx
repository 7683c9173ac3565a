import { Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { settings } from '../../../api/organisation-resources.ts'
import { severityScheme } from '../../../api/severity.ts'
import { useMay } from '../../app/session.ts'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { LevelCard } from './level-card.tsx'
import { SchemeChoice } from './scheme-choice.tsx'

export function SeveritiesPage(): ReactElement {
  const scheme = useAsked(severityScheme)
  const current = useAsked(settings.get)
  const mayEdit = useMay('settings.edit')
  return (
    <Page title="Severities" description="What each level means, promises and asks for">
      <Shown of={scheme}>
        {({ id, levels }) => (
          <Stack>
            {mayEdit && <SchemeChoice scheme={id} />}
            {levels.map((level) => (
              <LevelCard key={level.name} level={level} settings={mayEdit ? (current.data ?? null) : null} />
            ))}
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
