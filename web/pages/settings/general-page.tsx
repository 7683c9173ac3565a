import { Loader } from '@mantine/core'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import { settings } from '../../../api/organisation-resources.ts'
import { useMay } from '../../app/session.ts'
import { Edited } from '../../components/edited.tsx'
import { withoutVersion } from '../../components/edition.ts'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { GeneralForm } from './general-form.tsx'

export type WholeSettings = z.output<typeof settings.get.answer>

export type EditedSettings = Omit<WholeSettings, 'version'>

export function GeneralPage(): ReactElement {
  const current = useAsked(settings.get)
  const mayEdit = useMay('settings.edit')
  return (
    <Page
      title="General"
      description={
        mayEdit ? 'What holds for all teams' : 'What holds for all teams; administrators change it'
      }
    >
      <Shown of={current} loading={<Loader aria-label="Loading" />}>
        {(data) => (
          <Edited of={data} part={(whole) => withoutVersion(whole)}>
            {(begun, edition) => <GeneralForm settings={begun} edition={edition} disabled={!mayEdit} />}
          </Edited>
        )}
      </Shown>
    </Page>
  )
}
