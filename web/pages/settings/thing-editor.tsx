import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { parse, stringify } from 'yaml'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx'
import type { Edition } from '../../components/edited.tsx'
import { useAct } from '../../queries/act.ts'
import { isChangedMeanwhile } from '../../queries/refused-fields.ts'
import type { ResourceKind } from './kinds.ts'
import { Refusals } from './refusals.tsx'
import classes from './settings.module.css'
import { isWritten, nameOf, type Thing, type Written } from './thing.ts'

type Given = { kind: ResourceKind; thing: Written | null; edition?: Edition<Thing>; onClose: () => void }

/** One of them, as it stands in the organisation file; removing it can be undone from the message. */
export function ThingEditor({ kind, thing, edition, onClose }: Given): ReactElement {
  const before = thing ? stringify(thing, { lineWidth: 100 }) : kind.example
  const [text, setText] = useState(before)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const mayEdit = useMay(kind.edit)
  const consequences = {
    onRefused: () => {},
    onDone: () => {
      tell('Saved.')
      onClose()
    },
  }
  const create = useAct(kind.endpoints.create, consequences)
  const replace = useAct(kind.endpoints.replace, consequences)
  const busy = create.isPending || replace.isPending
  const restore = useAct(kind.endpoints.replace)
  const remove = useAct(kind.endpoints.remove, {
    onDone: () => {
      if (thing)
        tell(`${nameOf(thing)} is removed.`, () =>
          restore.mutate([{ params: { id: thing.id }, body: thing }]),
        )
      onClose()
    },
  })
  const send = (over: { ifMatch?: string }): void => {
    const read = readThing(text)
    setUnreadable(typeof read === 'string' ? read : null)
    if (typeof read === 'string') return
    create.reset()
    replace.reset()
    if (read.id === thing?.id) replace.mutate([{ params: { id: read.id }, body: read, ...over }])
    else create.mutate([{ body: read }])
  }
  const save = (): void => send(edition ? { ifMatch: edition.ifMatch } : {})
  return (
    <Card title={thing ? nameOf(thing) : `A new ${kind.one}`}>
      <Stack>
        <Textarea
          label="As in the organisation file"
          description="YAML; fields are named in the reference of the API"
          className={classes.code}
          autosize
          minRows={10}
          maxRows={30}
          spellCheck={false}
          readOnly={!mayEdit}
          value={text}
          error={unreadable}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {edition && (
          <ChangedMeanwhile
            edition={edition}
            changed={text !== before}
            busy={busy}
            refusal={replace.error}
            onKeepMine={() => send({})}
          />
        )}
        <Refusals error={create.error ?? (isChangedMeanwhile(replace.error) ? null : replace.error)} />
        <Group>
          {mayEdit && (
            <Button loading={busy} disabled={thing !== null && text === before} onClick={save}>
              Save
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {text === before ? 'Back' : 'Cancel'}
          </Button>
          {mayEdit && thing && (
            <Button
              variant="subtle"
              color="red"
              ml="auto"
              loading={remove.isPending}
              onClick={() => remove.mutate([{ params: { id: thing.id } }])}
            >
              Remove
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  )
}

/** A sentence where it cannot be read. */
function readThing(text: string): Written | string {
  try {
    const read: unknown = parse(text)
    return isWritten(read) ? read : 'It needs an id, such as "id: payments".'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
