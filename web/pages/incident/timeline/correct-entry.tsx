import { Button, Group } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { editEntry, type IncidentEntry } from '../../../../api/incident-timeline.ts'
import { useAct } from '../../../queries/act.ts'
import classes from './timeline.module.css'

type Given = { id: string; entry: IncidentEntry; onDone: () => void }

/** What it said before stays to be read. */
export function CorrectEntry({ id, entry: { number, text: original }, onDone }: Given): ReactElement {
  const [text, setText] = useState(original)
  const edit = useAct(editEntry, { onDone })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        edit.mutate([{ params: { id, number }, body: { text } }])
      }}
    >
      <textarea
        className={classes.box}
        aria-label={`Correct entry ${number}`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="xs" loading={edit.isPending} disabled={text.trim() === ''}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
