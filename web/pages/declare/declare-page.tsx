import { useSearch } from '@tanstack/react-router'
import { Box } from '@mantine/core'
import type { ReactElement } from 'react'
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import { DeclareForm } from './declare-form.tsx'

/** The same as the dialog, for links that fill it in. */
export function DeclarePage(): ReactElement {
  const beginning = useSearch({ from: '/frame/incidents/new' })
  return (
    <Page title="Declare an incident">
      <Box maw={760}>
        <Card>
          <DeclareForm beginning={beginning} />
        </Card>
      </Box>
    </Page>
  )
}
