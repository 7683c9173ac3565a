import { Button, Stack } from '@mantine/core'
import IconFolder from '@tabler/icons-react/dist/esm/icons/IconFolder.mjs'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useMay } from '../../app/session.ts'
import { NotFound } from '../../app/not-found.tsx'
import { Card } from '../../components/card.tsx'
import { Edited } from '../../components/edited.tsx'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { resourceKinds, type ResourceKind } from './kinds.ts'
import { ThingEditor } from './thing-editor.tsx'
import { nameOf, summaryOf, thingsIn, writtenOf, type Thing } from './thing.ts'

/** What an organisation has some of and changes seldom; each is edited as it stands in the organisation file. */
export function ResourcesPage(): ReactElement {
  const { kind } = useParams({ from: '/frame/settings/resources/$kind' })
  const found = resourceKinds[kind]
  return found ? <OfKind key={kind} kind={found} /> : <NotFound />
}

const NEW = 'new'

function OfKind({ kind }: { kind: ResourceKind }): ReactElement {
  const { id } = useSearch({ from: '/frame/settings/resources/$kind' })
  const navigate = useNavigate({ from: '/settings/resources/$kind' })
  const mayEdit = useMay(kind.edit)
  const list = useAsked(kind.endpoints.list, { query: { limit: 100 } })
  const open = (next: string | null): void => void navigate({ search: next === null ? {} : { id: next } })
  const add = <Button onClick={() => open(NEW)}>Add {kind.one}</Button>
  return (
    <Page title={kind.title} description={kind.about} actions={mayEdit && id === undefined && add}>
      <Shown of={list}>
        {(answer) => {
          const things = thingsIn(answer)
          if (id === NEW) return <ThingEditor kind={kind} thing={null} onClose={() => open(null)} />
          const chosen = things.find((thing) => thing.id === id)
          if (chosen)
            return (
              <Edited key={id} of={chosen} part={writtenOf}>
                {(thing, edition) => (
                  <ThingEditor kind={kind} thing={thing} edition={edition} onClose={() => open(null)} />
                )}
              </Edited>
            )
          return things.length === 0 ? (
            <Empty icon={IconFolder} title={`No ${kind.title.toLowerCase()} yet`} action={mayEdit && add}>
              {kind.about}
            </Empty>
          ) : (
            <List things={things} label={kind.title} onOpen={open} />
          )
        }}
      </Shown>
    </Page>
  )
}

type Listed = { things: Thing[]; label: string; onOpen: (id: string) => void }

function List({ things, label, onOpen }: Listed): ReactElement {
  return (
    <Stack>
      <Card>
        <Rows label={label}>
          {things.map((thing) => (
            <Row
              key={thing.id}
              title={nameOf(thing)}
              below={[thing.id, summaryOf(thing)].filter(Boolean).join(' · ')}
              end={
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Open ${nameOf(thing)}`}
                  onClick={() => onOpen(thing.id)}
                >
                  Open
                </Button>
              }
            />
          ))}
        </Rows>
      </Card>
    </Stack>
  )
}
