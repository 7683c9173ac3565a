import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listWorkarounds, undoWorkaround } from '../../../../api/workarounds.ts'
import { useMay } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAct } from '../../../queries/act.ts'
import { useAsked } from '../../../queries/ask.ts'
import { Ago } from '../../../time/moment.tsx'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'

/** What was done for the time being. */
export function Workarounds({ id }: { id: string }): ReactElement {
  const all = useAsked(listWorkarounds, { params: { id } })
  const undo = useAct(undoWorkaround)
  const open = useOpenDialog()
  const may = useMay('incident.edit')
  return (
    <>
      <Shown of={all}>
        {({ items }) =>
          items.length === 0 ? (
            <Text className={classes.soft}>Nothing was done for the time being.</Text>
          ) : (
            <ul className={classes.plain}>
              {items.map(({ number, what, undo: how, applied_by, applied_at, undone_at }) => (
                <li key={number}>
                  <div className={classes.spread}>
                    <span>{what}</span>
                    {undone_at === null && may && (
                      <Button
                        size="xs"
                        variant="default"
                        onClick={() => undo.mutate([{ params: { id, number } }])}
                      >
                        It is undone
                      </Button>
                    )}
                  </div>
                  <div className={classes.soft}>
                    {applied_by}, <Ago at={applied_at} />
                    {how && `; to undo it: ${how}`}
                    {undone_at && (
                      <>
                        ; undone <Ago at={undone_at} />
                      </>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {may && (
        <Button size="xs" variant="default" mt="sm" onClick={() => open('add-workaround')}>
          Note a workaround
        </Button>
      )}
    </>
  )
}
