import { lazy, useState, type LazyExoticComponent, type ReactElement, type ReactNode } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Incident } from '../../../../api/incident.ts'
import { useMay } from '../../../app/session.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { isDialogName, OpenDialog, titles, type DialogName } from './dialog-names.ts'

export type DialogProps = { incident: Incident; onDone: () => void }

type Shown = LazyExoticComponent<(props: DialogProps) => ReactElement>

const dialogs: Record<DialogName, Shown> = {
  declare: lazy(async () => ({ default: (await import('./declare-it.tsx')).DeclareIt })),
  'move-on': lazy(async () => ({ default: (await import('./move-on.tsx')).MoveOn })),
  update: lazy(async () => ({ default: (await import('./say-update.tsx')).SayUpdate })),
  severity: lazy(async () => ({ default: (await import('./change-severity.tsx')).ChangeSeverity })),
  resolve: lazy(async () => ({ default: (await import('./resolve-it.tsx')).ResolveIt })),
  close: lazy(async () => ({ default: (await import('./close-it.tsx')).CloseIt })),
  merge: lazy(async () => ({ default: (await import('./merge-it.tsx')).MergeIt })),
  snooze: lazy(async () => ({ default: (await import('./snooze-it.tsx')).SnoozeIt })),
  page: lazy(async () => ({ default: (await import('./page-somebody.tsx')).PageSomebody })),
  edit: lazy(async () => ({ default: (await import('./edit-details.tsx')).EditDetails })),
  parent: lazy(async () => ({ default: (await import('./set-parent.tsx')).SetParent })),
  assign: lazy(async () => ({ default: (await import('./assign-role.tsx')).AssignRole })),
  'hand-over': lazy(async () => ({ default: (await import('./offer-hand-over.tsx')).OfferHandOver })),
  'add-task': lazy(async () => ({ default: (await import('./add-task.tsx')).AddTask })),
  'add-workaround': lazy(async () => ({ default: (await import('./add-workaround.tsx')).AddWorkaround })),
  'ask-change': lazy(async () => ({ default: (await import('./ask-change.tsx')).AskChange })),
  communicate: lazy(async () => ({ default: (await import('./communicate.tsx')).Communicate })),
  regulation: lazy(async () => ({ default: (await import('./start-regulation.tsx')).StartRegulation })),
}

const WIDE: ReadonlySet<DialogName> = new Set(['communicate', 'hand-over'])

type Given = { incident: Incident; children: ReactNode }

/** Holds the one dialog that is open: by a press, or by the address (`?do=severity`), which forgets it then. */
export function Dialogs({ incident, children }: Given): ReactElement {
  const { do: asked } = useSearch({ from: '/frame/incidents/$id' })
  const navigate = useNavigate({ from: '/incidents/$id' })
  const may = useMay('incident.edit')
  const [pressed, setOpen] = useState<DialogName | null>(null)
  const open = pressed ?? (may && asked !== undefined && isDialogName(asked) ? asked : null)
  const close = (): void => {
    setOpen(null)
    if (asked !== undefined)
      void navigate({ search: (shown) => ({ ...shown, do: undefined }), replace: true, resetScroll: false })
  }
  const Content = open && dialogs[open]
  return (
    <OpenDialog value={setOpen}>
      {children}
      {open && Content && (
        <Dialog title={`${titles[open]}: ${incident.id}`} onClose={close} wide={WIDE.has(open)}>
          <Content incident={incident} onDone={close} />
        </Dialog>
      )}
    </OpenDialog>
  )
}
