import { Button, Code, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import { addSilence, endSilence, type Silence } from '../../../api/silences.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Names } from '../../components/names.tsx'
import { Row } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { Counter, Moment } from '../../time/moment.tsx'

/** What is silenced, why, by whom and for how much longer. */
export function SilenceRow({ silence }: { silence: Silence }): ReactElement {
  const { id, state, services, matchers, reason, author, suppressed_alerts: count } = silence
  const may = useMay('silence.edit')
  const again = useAct(addSilence, { touches: ['alerts'], onDone: () => tell('It is silenced again.') })
  const end = useAct(endSilence, {
    touches: ['alerts', 'incidents'],
    onDone: () =>
      tell('The silence has ended. What still fires opens its incident.', () => {
        const { starts_at, ends_at } = silence
        const later = state === 'pending' && { starts_at }
        again.mutate([{ body: { services, matchers, reason, ends_at, ...later } }])
      }),
  })
  return (
    <Row
      title={<b>{reason}</b>}
      below={
        <>
          <Group gap={4} my={4}>
            {services.length > 0 && (
              <span>
                <Names kind="service" ids={services} />
              </span>
            )}
            {matchers.map((matcher) => (
              <Code key={matcher}>{matcher}</Code>
            ))}
            {services.length + matchers.length === 0 && <span>All alerts</span>}
          </Group>
          <span>
            By {author}, <Moment at={silence.starts_at} /> to <Moment at={silence.ends_at} />;{' '}
            {count === 1 ? 'one alert' : `${count} alerts`} kept from paging
          </span>
        </>
      }
      end={
        state !== 'ended' && (
          <>
            <span>
              {state === 'active' ? (
                <>
                  <Counter at={silence.ends_at} /> left
                </>
              ) : (
                <>
                  in <Counter at={silence.starts_at} />
                </>
              )}
            </span>
            {may && (
              <Button
                size="xs"
                variant="default"
                loading={end.isPending}
                aria-label={`End now: ${reason}`}
                onClick={() => end.mutate([{ params: { id } }])}
              >
                End now
              </Button>
            )}
          </>
        )
      }
    />
  )
}
