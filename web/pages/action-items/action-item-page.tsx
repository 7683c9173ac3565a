import { Group, Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { showActionItem, type ActionItem } from '../../../api/action-items.ts'
import { useMay } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Edited } from '../../components/edited.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { ActionFacts } from './action-facts.tsx'
import { ActionSteps } from './action-steps.tsx'
import { EditAction } from './edit-action.tsx'
import { valuesOf } from './values.ts'

export function ActionItemPage(): ReactElement {
  const { id } = useParams({ from: '/frame/action-items/$id' })
  const item = useAsked(showActionItem, { params: { id } })
  return (
    <Stack>
      <Link to="/action-items" size="sm">
        All action items
      </Link>
      <Shown of={item}>{(data) => <Shape item={data} />}</Shown>
    </Stack>
  )
}

function Shape({ item }: { item: ActionItem }): ReactElement {
  const mayEdit = useMay('action-item.edit')
  return (
    <Page
      title={`${item.id} ${item.title}`}
      heading={item.title}
      description={item.id}
      actions={mayEdit && <ActionSteps item={item} />}
    >
      <Group align="flex-start" gap="md">
        <Stack flex="1 1 420px" miw={0}>
          <Card title="Details">
            <Edited key={item.id} of={item} part={valuesOf}>
              {(begun, edition) => (
                <EditAction id={item.id} begun={begun} edition={edition} disabled={!mayEdit} />
              )}
            </Edited>
          </Card>
        </Stack>
        <Stack flex="0 1 320px" miw={240}>
          <ActionFacts item={item} />
        </Stack>
      </Group>
    </Page>
  )
}
