import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { parse, stringify } from 'yaml'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { useAct } from '../../queries/act.ts'
import type { ResourceKind } from './kinds.ts'
import { Refusals } from './refusals.tsx'
import classes from './settings.module.css'
import { isThing, nameOf, writtenOf, type Thing } from './thing.ts'

type Given = { kind: ResourceKind; thing: Thing | null; onClose: () => void }

/** One of them, as it stands in the organisation file; removing it can be undone from the message. */
export function ThingEditor({ kind, thing, onClose }: Given): ReactElement {
  const before = thing ? stringify(writtenOf(thing), { lineWidth: 100 }) : kind.example
  const [text, setText] = useState(before)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const mayEdit = useMay(kind.edit)
  const save = useAct(kind.endpoints.replace, {
    onRefused: () => {},
    onDone: () => {
      tell('Saved.')
      onClose()
    },
  })
  const restore = useAct(kind.endpoints.replace)
  const remove = useAct(kind.endpoints.remove, {
    onDone: () => {
      if (thing)
        tell(`${nameOf(thing)} is removed.`, () =>
          restore.mutate([{ params: { id: thing.id }, body: writtenOf(thing) }]),
        )
      onClose()
    },
  })
  const send = (): void => {
    const read = readThing(text)
    setUnreadable(typeof read === 'string' ? read : null)
    if (typeof read === 'string') return
    const version = thing?.['version']
    save.mutate([
      {
        params: { id: read.id },
        body: read,
        ...(typeof version === 'string' && read.id === thing?.id && { ifMatch: version }),
      },
    ])
  }
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
        <Refusals error={save.error} />
        <Group>
          {mayEdit && (
            <Button loading={save.isPending} disabled={thing !== null && text === before} onClick={send}>
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
function readThing(text: string): Thing | string {
  try {
    const read: unknown = parse(text)
    return isThing(read) ? read : 'It needs an id, such as "id: payments".'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
