import { Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactElement } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { FindSchedule } from '../../../domain/organisation/follow.ts'
import type { TimeRange } from '../../components/time-axis/axis.ts'
import type { Block } from '../../components/time-axis/block.ts'
import type { Row } from '../../components/time-axis/row.ts'
import { TimeAxis } from '../../components/time-axis/time-axis.tsx'
import { Agenda } from './agenda.tsx'
import { overrideBlock } from './rota/blocks.ts'
import { unsaved, withWish } from './rota/override-wish.ts'
import { wholeShift } from './rota/whole-shift.ts'
import { useAwayRows } from './use-away-rows.ts'
import { useRows } from './use-rows.ts'
import type { Wishing } from './use-wish.ts'

type Given = {
  schedule: Schedule
  find: FindSchedule
  range: TimeRange
  timeZone: string
  now: number
  /** For who may override. */
  wishing?: Wishing
}

export function ScheduleTimeline({ schedule, find, range, timeZone, now, wishing }: Given): ReactElement {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const wish = wishing?.wish ?? null
  const wished = wish && wish.from < wish.until ? withWish(schedule, wish) : schedule
  const { layers, overrides, final, manner } = useRows({ schedule: wished, find, range, timeZone })
  const away = useAwayRows(schedule, find, range, manner)
  const blank = wish?.id === null && wish.person === null && wish.from < wish.until
  const shownOverrides = [
    ...overrides.map((block) =>
      block.id === (wish?.id ?? unsaved) && wish ? { ...block, look: 'dashed' as const } : block,
    ),
    ...(blank ? [newBlock(wish, manner)] : []),
  ]
  const openShift =
    wishing &&
    ((block: Block) => {
      const shift = wholeShift(schedule, find, block)
      wishing.draw(
        shift.from < now && now < shift.until ? { ...shift, from: Math.floor(now / 60_000) * 60_000 } : shift,
      )
    })
  if (isNarrow) {
    return (
      <>
        <Text size="sm" c="dimmed">
          Times in {timeZone}
        </Text>
        <Agenda blocks={final} timeZone={timeZone} now={now} onOpen={openShift} />
      </>
    )
  }
  const overrideRow: Row = {
    id: 'overrides',
    label: 'Overrides',
    blocks: shownOverrides,
    ...(wishing && {
      hint: 'drag to add',
      onDraw: wishing.draw,
      onOpen: ({ id }: Block) => wishing.open(id),
      onChange: ({ id }: Block, moved: TimeRange, by: 'pointer' | 'keyboard') => wishing.move(id, moved, by),
      onRemove: ({ id }: Block) => wishing.removeById(id),
      onCancel: wishing.close,
    }),
  }
  const finalRow: Row = {
    id: 'final',
    label: 'On call',
    hint: 'what counts',
    strong: true,
    blocks: final,
    ...(wishing && openShift && { onDraw: wishing.draw, onOpen: openShift }),
  }
  return (
    <TimeAxis
      label={`${schedule.name}, in ${timeZone}`}
      range={range}
      timeZone={timeZone}
      now={now}
      rows={[...layers, overrideRow, finalRow, ...away]}
    />
  )
}

function newBlock(range: TimeRange, manner: Parameters<typeof overrideBlock>[2]): Block {
  const override = {
    id: unsaved,
    person: unsaved,
    replaces: null,
    starts_at: '',
    ends_at: '',
    temporary: null,
  }
  return { ...overrideBlock(override, range, manner), text: 'New', colour: null, look: 'dashed' }
}
