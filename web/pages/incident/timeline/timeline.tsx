import { Button, NativeSelect, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { useMay } from '../../../app/session.ts'
import { Loading } from '../../../components/loading.tsx'
import { Shown } from '../../../components/shown.tsx'
import { Composer } from './composer.tsx'
import { Groups } from './groups.tsx'
import { groupEntries, isOnly, onlyWhat, wanted } from './group-entries.ts'
import classes from './timeline.module.css'
import { useScroll } from './use-scroll.ts'
import { useTimeline } from './use-timeline.ts'
import { useUnread } from './use-unread.ts'

type Given = { incident: Incident; only: string }

export function Timeline({ incident: { id, status }, only: asked }: Given): ReactElement {
  const navigate = useNavigate()
  const only = isOnly(asked) ? asked : 'all'
  const timeline = useTimeline(id)
  const may = useMay('incident.edit')
  const entries = timeline.data?.entries
  const groups = useMemo(
    () => groupEntries((entries ?? []).filter((entry) => wanted(entry, only))),
    [entries, only],
  )
  const last = entries?.at(-1)?.number ?? 0
  const { box, atEnd, missed, jump } = useScroll(last)
  const unreadAfter = useUnread(id, last, atEnd)
  return (
    <>
      <div className={classes.bar}>
        <h2>Timeline</h2>
        <NativeSelect
          aria-label="Show"
          size="xs"
          value={only}
          data={Object.entries(onlyWhat).map(([value, label]) => ({ value, label }))}
          onChange={(event) => {
            const { value } = event.currentTarget
            void navigate({
              to: '/incidents/$id',
              params: { id },
              search: value === 'all' ? {} : { only: value },
              replace: true,
            })
          }}
        />
      </div>
      <div ref={box} className={classes.scroll} role="log" aria-label="What happened" aria-live="polite">
        <Shown of={timeline} loading={<Loading rows={8} />}>
          {() => <Groups id={id} groups={groups} unreadAfter={unreadAfter} />}
        </Shown>
        {timeline.data && groups.length === 0 && (
          <Text c="dimmed" size="sm">
            Nothing of this kind yet.
          </Text>
        )}
        {!atEnd && (
          <div className={classes.jump}>
            <Button size="compact-sm" onClick={jump}>
              {missed > 0 ? `${missed} new, jump to now` : 'Jump to now'}
            </Button>
          </div>
        )}
      </div>
      {may && status !== 'merged' && <Composer id={id} onSent={jump} />}
    </>
  )
}
