import { lazy, useState, type ReactElement } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { useMay } from './session.ts'
import { useShortcuts } from './shortcuts/shortcuts.ts'

const DeclareForm = lazy(async () => ({
  default: (await import('../pages/declare/declare-form.tsx')).DeclareForm,
}))

/** C declares an incident from anywhere. */
export function DeclareByKey(): ReactElement | null {
  const [open, setOpen] = useState(false)
  const may = useMay('incident.create')
  useShortcuts('Anywhere', may ? [{ keys: 'c', does: 'Declare an incident', act: () => setOpen(true) }] : [])
  if (!open) return null
  return (
    <Dialog title="Declare an incident" onClose={() => setOpen(false)} wide>
      <DeclareForm onDone={() => setOpen(false)} />
    </Dialog>
  )
}
