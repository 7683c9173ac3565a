import { Alert, Button, Stack, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { z } from 'zod'
import { drafts } from '../../../api/schedule-drafts.ts'
import type { Schedule } from '../../../domain/organisation/document.ts'
import { tell } from '../../app/toasts.tsx'
import { ButtonLink } from '../../components/button-link.tsx'
import { Page } from '../../components/page.tsx'
import { Region } from '../../components/region.tsx'
import { UnsavedGuard } from '../../components/unsaved.tsx'
import { useAct } from '../../queries/act.ts'
import { useFindSchedule } from '../../queries/rotas.ts'
import { Ago } from '../../time/moment.tsx'
import { DraftTimeline } from './draft-timeline.tsx'
import { GeneralFields } from './general-fields.tsx'
import { LayerList } from './layer-list.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RemoveSchedule } from './remove-schedule.tsx'
import { TemporaryList } from './temporary-list.tsx'
import { useDraftEditor } from './use-draft-editor.ts'

type Draft = z.output<typeof drafts.get.answer>
type Given = { schedule: Schedule; all: readonly Schedule[]; draft: Draft | null }

export function DraftScreen({ schedule, all, draft }: Given): ReactElement {
  const find = useFindSchedule(all)
  const editor = useDraftEditor(schedule, draft, find)
  const [reviewed, setReviewed] = useState<string | null>(null)
  const navigate = useNavigate()
  const leave = (): void =>
    void navigate({ to: '/schedules/$id', params: { id: schedule.id }, ignoreBlocker: true })
  const discard = useAct(drafts.remove, {
    onDone: () => {
      tell('The draft is thrown away.')
      leave()
    },
  })
  const { content, faults, change, keep, busy, id, isChanged } = editor
  const mayKeep = isChanged && faults.length === 0
  return (
    <Page
      title={`Edit ${schedule.name}`}
      description="Nothing changes until you publish."
      actions={
        <>
          <ButtonLink to="/schedules/$id" params={{ id: schedule.id }} variant="default">
            Back
          </ButtonLink>
          {id !== null && (
            <Button
              variant="default"
              loading={discard.isPending}
              onClick={() => discard.mutate([{ params: { id: schedule.id, draft: id } }])}
            >
              Throw away
            </Button>
          )}
          <Button
            variant="default"
            disabled={!mayKeep}
            loading={busy}
            onClick={() =>
              void keep().then(
                () => tell('The draft is kept.'),
                () => undefined,
              )
            }
          >
            Keep draft
          </Button>
          <Button
            disabled={!mayKeep}
            loading={busy}
            onClick={() => void keep().then(setReviewed, () => undefined)}
          >
            Review and publish
          </Button>
        </>
      }
    >
      <Stack gap="lg">
        {draft && (
          <Alert
            variant="light"
            title={
              draft.stale
                ? 'The schedule was changed after this draft was written'
                : `Draft of ${draft.author}`
            }
          >
            Written <Ago at={draft.updated_at} />.
            {draft.stale &&
              ' Look at what it changes below; keeping it writes it again on the schedule as it is now.'}
          </Alert>
        )}
        {faults.length > 0 && (
          <Alert color="red" variant="light" role="alert" title="This cannot be computed yet">
            {faults[0]?.message}
          </Alert>
        )}
        <Region>
          <DraftTimeline published={schedule} drafted={editor.computable} all={all} />
        </Region>
        <LayerList
          layers={content.layers}
          timeZone={content.time_zone}
          place="layers"
          faults={faults}
          taken={schedule.id}
          onChange={(layers) => change({ layers })}
        />
        <section aria-label="Temporary schedules">
          <Title order={2} mb="sm">
            Temporary schedules
          </Title>
          <TemporaryList content={content} faults={faults} onChange={change} />
        </section>
        <GeneralFields content={content} faults={faults} onChange={change} />
        <RemoveSchedule schedule={schedule} />
      </Stack>
      <UnsavedGuard changed={editor.isUnkept} />
      {reviewed !== null && (
        <PublishDialog
          schedule={schedule}
          draft={reviewed}
          onClose={() => setReviewed(null)}
          onDone={leave}
        />
      )}
    </Page>
  )
}
