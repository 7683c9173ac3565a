import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import IconPin from '@tabler/icons-react/dist/esm/icons/IconPin.mjs'
import type { ReactElement } from 'react'
import { pinEntry, unpinEntry, type IncidentEntry } from '../../../../api/incident-timeline.ts'
import { useMay, useSession } from '../../../app/session.ts'
import { useAct } from '../../../queries/act.ts'
import classes from './timeline.module.css'

type Given = { id: string; entry: IncidentEntry; onCorrect: () => void }

export function EntryActs({ id, entry, onCorrect }: Given): ReactElement | null {
  const { number, pinned, event, actor } = entry
  const { person } = useSession()
  const may = useMay('incident.edit')
  const pin = useAct(pinEntry)
  const unpin = useAct(unpinEntry)
  if (!may) return null
  const isOwn = event === 'note' && actor.kind === 'person' && actor.id === person?.id
  const params = { id, number }
  return (
    <span className={classes.acts}>
      {isOwn && (
        <button
          type="button"
          className={classes.act}
          onClick={onCorrect}
          aria-label={`Correct entry ${number}`}
          title="Correct"
        >
          <IconPencil size={15} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={classes.act}
        aria-pressed={pinned !== null}
        aria-label={`Pin entry ${number}`}
        title={pinned ? 'Take the pin out' : 'Pin'}
        onClick={() => (pinned ? unpin.mutate([{ params }]) : pin.mutate([{ params }]))}
      >
        <IconPin size={15} aria-hidden />
      </button>
    </span>
  )
}
