import { useMediaQuery } from '@mantine/hooks'
import { Stack, Text, Title } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { Block } from '../../components/time-axis/block.ts'
import type { Row } from '../../components/time-axis/row.ts'
import { TimeAxis } from '../../components/time-axis/time-axis.tsx'
import { useFindSchedule } from '../../queries/rotas.ts'
import { ChangesList } from '../schedule/changes-list.tsx'
import { peopleIn } from '../schedule/rota/people-in.ts'
import { whomItChanges } from '../schedule/rota/whom-it-changes.ts'
import { ShownControls } from '../schedule/shown-controls.tsx'
import { useFinal, useRows } from '../schedule/use-rows.ts'
import { useShown } from '../schedule/use-shown.ts'

type Given = { published: Schedule; drafted: Schedule; all: readonly Schedule[] }

const week = 7 * 86_400_000

/** The draft beside what is published, computed as the server would, and who is on call differently. */
export function DraftTimeline({ published, drafted, all }: Given): ReactElement {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const after = useMemo(() => all.map((one) => (one.id === drafted.id ? drafted : one)), [all, drafted])
  const [findBefore, findAfter] = [useFindSchedule(all), useFindSchedule(after)]
  const { shown, range, timeZone, today, now, show } = useShown(drafted.time_zone)
  const { layers, overrides, final, manner } = useRows({
    schedule: drafted,
    find: findAfter,
    range,
    timeZone,
  })
  const before = useFinal({ schedule: published, find: findBefore, range, timeZone }, manner)
  const changes = useMemo(() => {
    const horizon = { from: now, until: now + drafted.rules.published_weeks * week }
    return whomItChanges(all, drafted, horizon).changes
  }, [all, drafted, now])
  const changed: Block[] = changes
    .filter(({ schedule }) => schedule === drafted.id)
    .map(({ startsAt, endsAt, after: people }) => {
      const text = people.map(manner.nameOf).join(', ') || 'Nobody'
      const at = { from: startsAt.getTime(), until: endsAt.getTime() }
      return {
        ...at,
        id: `change-${at.from}`,
        text,
        description: `Changed: ${text}`,
        colour: null,
        look: people.length === 0 ? 'gap' : 'dashed',
      }
    })
  const rows: Row[] = [
    { id: 'published', label: 'Published', blocks: before },
    ...layers,
    { id: 'overrides', label: 'Overrides', blocks: overrides },
    { id: 'drafted', label: 'Drafted', strong: true, blocks: final },
    { id: 'changed', label: 'Changed', blocks: changed },
  ]
  return (
    <Stack>
      <ShownControls
        shown={shown}
        today={today}
        timeZone={timeZone}
        scheduleZone={drafted.time_zone}
        people={peopleIn(drafted, findAfter)}
        show={show}
      />
      {!isNarrow && (
        <TimeAxis
          label="The draft beside what is published"
          range={range}
          timeZone={timeZone}
          now={now}
          rows={rows}
        />
      )}
      <section aria-label="What changes">
        <Title order={2} size="h3" mb={4}>
          What changes in the next {drafted.rules.published_weeks} weeks
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          Computed here as the server will; nobody is told before it is published.
        </Text>
        <ChangesList changes={changes} timeZone={timeZone} own={drafted.id} />
      </section>
    </Stack>
  )
}
