import { Button, Stack } from '@mantine/core'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { listActionItems, type ActionItem } from '../../../api/action-items.ts'
import { useMay, useSession } from '../../app/session.ts'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { usePages } from '../../queries/pages.ts'
import { useNow } from '../../time/now.ts'
import { ActionFilter } from './action-filter.tsx'
import { ActionRow } from './action-row.tsx'
import { queryOf } from './filter.ts'
import { groupByDue } from './group-by-due.ts'

/** What is done so that incidents do not come again, what is late first. */
export function ActionItemsPage(): ReactElement {
  const filter = useSearch({ from: '/frame/action-items' })
  const navigate = useNavigate({ from: '/action-items' })
  const { person } = useSession()
  const mayEdit = useMay('action-item.edit')
  const list = usePages<ActionItem, typeof listActionItems>(
    listActionItems,
    queryOf(filter, person?.id ?? null),
  )
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ to: '/action-items/new' })}>
      Add action item
    </Button>
  )
  return (
    <Page
      title="Action items"
      description="What follows from incidents, with an owner and a date"
      actions={mayEdit && add}
    >
      <Stack>
        <ActionFilter filter={filter} onChange={(next) => void navigate({ search: next, replace: true })} />
        <Shown of={list}>
          {(items) =>
            items.length === 0 ? (
              <Empty icon={IconChecklist} title="Nothing here" action={mayEdit && add}>
                No action item is like this. Make one from a task or a workaround of an incident, or add it
                here.
              </Empty>
            ) : (
              <Groups items={items} />
            )
          }
        </Shown>
        {list.hasNextPage && (
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show more
          </Button>
        )}
      </Stack>
    </Page>
  )
}

function Groups({ items }: { items: ActionItem[] }): ReactElement {
  const now = useNow(60)
  return (
    <>
      {groupByDue(items, now).map(({ title, items: own }) => (
        <Card key={title} title={`${title} (${own.length})`}>
          {own.map((item) => (
            <ActionRow key={item.id} item={item} />
          ))}
        </Card>
      ))}
    </>
  )
}
