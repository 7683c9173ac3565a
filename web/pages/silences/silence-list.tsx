import { Button, Stack, Switch } from '@mantine/core'
import IconBellOff from '@tabler/icons-react/dist/esm/icons/IconBellOff.mjs'
import type { ReactElement } from 'react'
import { listSilences, type Silence } from '../../../api/silences.ts'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { usePages } from '../../queries/pages.ts'
import { SilenceRow } from './silence-row.tsx'

type Given = { ended: boolean; onEnded: (ended: boolean) => void }

const titles: [Silence['state'], string][] = [
  ['active', 'Active'],
  ['pending', 'Planned'],
  ['ended', 'Ended'],
]

/** Silences by their state. */
export function SilenceList({ ended, onEnded }: Given): ReactElement {
  const silences = usePages<Silence, typeof listSilences>(listSilences, {
    ended: ended ? 'true' : 'false',
    limit: 100,
  })
  return (
    <Stack>
      <Switch
        label="Also those that have ended"
        checked={ended}
        onChange={(event) => onEnded(event.currentTarget.checked)}
      />
      <Shown of={silences}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={IconBellOff} title="Nothing is silenced">
              Silence what is known to fire for a while. The form shows what it would have silenced in the
              last day.
            </Empty>
          ) : (
            titles.map(([state, title]) => {
              const some = all.filter((one) => one.state === state)
              return some.length === 0 ? null : (
                <Card key={state} title={title}>
                  <Rows label={title}>
                    {some.map((silence) => (
                      <SilenceRow key={silence.id} silence={silence} />
                    ))}
                  </Rows>
                </Card>
              )
            })
          )
        }
      </Shown>
      {silences.hasNextPage && (
        <Button variant="default" onClick={() => void silences.fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </Stack>
  )
}
