import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { Meanwhile } from './changed-meanwhile.tsx'
import { Edited } from './edited.tsx'
import { Shown } from './shown.tsx'

/** What a form needs to save what it edits; without an edition it is not there yet. */
export type Saving<P> = {
  edition?: Meanwhile
  busy: boolean
  /** Why the last try was refused. */
  refusal: Error | null
  onSave: (changed: P) => void
  onKeepMine?: (changed: P) => void
}

type Sent<P> = [{ params: { id: string }; body: P; ifMatch?: string }]

type Given<T, P> = {
  id: string
  read: Omit<ComponentProps<typeof Shown<T>>, 'children'>['of']
  part: (of: T) => P
  save: {
    mutate: (given: Sent<P>, then: { onSuccess: (saved: T) => void }) => void
    isPending: boolean
    error: Error | null
    reset: () => void
  }
  children: (begun: P, saving: Saving<P>) => ReactNode
}

/** One of the organisation's things, read to be edited; a save replaces the version that it was made from. */
export function EditedResource<T extends { version: string | number }, P>({
  id,
  read,
  part,
  save,
  children,
}: Given<T, P>): ReactElement {
  const params = { id }
  return (
    <Shown of={read}>
      {(current) => (
        <Edited key={id} of={current} part={part} onRestart={save.reset}>
          {(begun, edition) => {
            const { ifMatch, restart: onSuccess } = edition
            return children(begun, {
              edition,
              busy: save.isPending,
              refusal: save.error,
              onSave: (body) => save.mutate([{ params, body, ifMatch }], { onSuccess }),
              onKeepMine: (body) => save.mutate([{ params, body }], { onSuccess }),
            })
          }}
        </Edited>
      )}
    </Shown>
  )
}
