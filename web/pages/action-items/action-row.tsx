import { Badge, Checkbox, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { editActionItem, type ActionItem } from '../../../api/action-items.ts'
import { addressOf } from '../../app/addresses.ts'
import { useMay } from '../../app/session.ts'
import { tell, tellRefusal } from '../../app/toasts.tsx'
import { Link } from '../../components/link.tsx'
import { Person } from '../../components/person.tsx'
import { useAct } from '../../queries/act.ts'
import { DueDay } from '../../time/due-day.tsx'
import classes from './action-items.module.css'

/** Ticking it off is shown at once, and can be undone. */
export function ActionRow({ item }: { item: ActionItem }): ReactElement {
  const { id, title, state, priority, category, owner, incident, due_at, overdue } = item
  const [ticked, setTicked] = useState<boolean | null>(null)
  const mayEdit = useMay('action-item.edit')
  // The row may be gone from the list by then, and still is undone.
  const edit = useAct(editActionItem, {
    touches: ['home'],
    onDone: (now) => {
      setTicked(null)
      if (now.state === 'done') tell(`${id} is done.`, () => setState('open'))
    },
    onRefused: (error) => {
      setTicked(null)
      tellRefusal(error)
    },
  })
  const setState = (next: 'open' | 'done'): void => {
    setTicked(next === 'done')
    edit.mutate([{ params: { id }, body: { state: next } }])
  }
  return (
    <div className={classes.row}>
      <Checkbox
        checked={ticked ?? state === 'done'}
        disabled={!mayEdit || state === 'dropped'}
        onChange={(event) => setState(event.currentTarget.checked ? 'done' : 'open')}
        aria-label={`${id} is done`}
        size="md"
      />
      <div className={classes.what}>
        <Link to={addressOf({ kind: 'action-item', id })} c="inherit" fw={550} size="sm">
          {title}
        </Link>
        <Group gap={6} mt={2}>
          <Text size="xs" c="dimmed">
            {[id, category, incident].filter(Boolean).join(' · ')}
          </Text>
          {state !== 'open' && (
            <Badge size="sm" variant="outline" tt="none" color="gray">
              {state}
            </Badge>
          )}
        </Group>
      </div>
      <Badge variant={priority === 'P0' ? 'filled' : 'default'} color="red" radius="sm">
        {priority}
      </Badge>
      <div className={classes.owner}>{owner === null ? <Nobody /> : <Person id={owner} />}</div>
      <div className={classes.due}>
        {item.ended_at === null ? <DueDay at={due_at} overdue={overdue} /> : null}
      </div>
    </div>
  )
}

function Nobody(): ReactElement {
  return (
    <Text size="sm" c="dimmed">
      no owner
    </Text>
  )
}
