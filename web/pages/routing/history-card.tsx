import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { ruleVersions, undoRules } from '../../../api/routing.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { Moment } from '../../time/moment.tsx'

/** Who changed the rules when; each version can be had back. */
export function HistoryCard({
  version,
  mayUndo,
}: {
  version: number
  mayUndo: boolean
}): ReactElement | null {
  const versions = useAsked(ruleVersions.list, { query: { limit: 20 } })
  const undo = useAct(undoRules, {
    touches: ['services'],
    onDone: () => tell('The rules are what they were, as a new version.'),
  })
  if (version === 0) return null
  return (
    <Card title="History">
      <Shown of={versions}>
        {({ items }) => (
          <Rows label="Versions">
            {items.map(({ number, author, note, created_at: at }) => (
              <Row
                key={number}
                title={`Version ${number}${note === null ? '' : `: ${note}`}`}
                below={
                  <>
                    {author}, <Moment at={at} />
                  </>
                }
                end={
                  number === version
                    ? 'Published'
                    : mayUndo && (
                        <Button
                          size="xs"
                          variant="default"
                          loading={undo.isPending}
                          aria-label={`Go back to version ${number}`}
                          onClick={() => undo.mutate([{ body: { version: number } }])}
                        >
                          Go back to
                        </Button>
                      )
                }
              />
            ))}
          </Rows>
        )}
      </Shown>
    </Card>
  )
}
