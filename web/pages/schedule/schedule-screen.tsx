import { Button, Stack } from '@mantine/core'
import IconEdit from '@tabler/icons-react/dist/esm/icons/IconEdit.mjs'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import type { ReactElement } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import { useAllowed } from '../../app/allowed.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Page } from '../../components/page.tsx'
import { Region } from '../../components/region.tsx'
import { useFindSchedule } from '../../queries/rotas.ts'
import { useName } from '../../queries/names.ts'
import { OnCallNow } from './on-call-now.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { peopleIn } from './rota/people-in.ts'
import { ScheduleTabs } from './schedule-tabs.tsx'
import { ScheduleTimeline } from './schedule-timeline.tsx'
import { ShownControls } from './shown-controls.tsx'
import { useShown } from './use-shown.ts'
import { useWish } from './use-wish.ts'

type Given = { schedule: Schedule; all: readonly Schedule[] }

export function ScheduleScreen({ schedule, all }: Given): ReactElement {
  const find = useFindSchedule(all)
  const { shown, range, timeZone, today, now, show } = useShown(schedule.time_zone)
  const wishing = useWish(schedule)
  const team = useName('team', schedule.team ?? '')
  const mayOverride = useAllowed('override.edit', { team: schedule.team }).allow
  const mayEdit = useAllowed('schedule.edit', { team: schedule.team }).allow
  const nextHour = Math.ceil(now / 3_600_000) * 3_600_000
  return (
    <Page
      title={schedule.name}
      description={`${schedule.team === null ? 'No team' : team} · ${schedule.time_zone}`}
      actions={
        <>
          {mayEdit && (
            <ButtonLink
              to="/schedules/$id/edit"
              params={{ id: schedule.id }}
              variant="default"
              leftSection={<IconEdit size={16} />}
            >
              Edit layers
            </ButtonLink>
          )}
          {mayOverride && (
            <Button
              leftSection={<IconPlus size={16} />}
              onClick={() => wishing.draw({ from: nextHour, until: nextHour + 12 * 3_600_000 })}
            >
              Override
            </Button>
          )}
        </>
      }
    >
      <Stack gap="lg">
        <OnCallNow schedule={schedule} find={find} now={now} timeZone={timeZone} />
        <ShownControls
          shown={shown}
          today={today}
          timeZone={timeZone}
          scheduleZone={schedule.time_zone}
          people={peopleIn(schedule, find)}
          show={show}
        />
        <Region>
          <ScheduleTimeline
            schedule={schedule}
            find={find}
            range={range}
            timeZone={timeZone}
            now={now}
            {...(mayOverride ? { wishing } : {})}
          />
        </Region>
        <ScheduleTabs schedule={schedule} find={find} timeZone={timeZone} now={now} />
      </Stack>
      {wishing.isOpen && wishing.wish && (
        <OverrideDialog
          wish={wishing.wish}
          schedule={schedule}
          all={all}
          find={find}
          timeZone={timeZone}
          busy={wishing.busy}
          refusal={wishing.refusal}
          onChange={wishing.change}
          onSave={wishing.save}
          onRemove={wishing.remove}
          onClose={wishing.close}
        />
      )}
    </Page>
  )
}
