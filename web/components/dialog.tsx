import { Title } from '@mantine/core'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import { Suspense, useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react'
import classes from './dialog.module.css'
import { Loading } from './loading.tsx'
import { Region } from './region.tsx'

type Given = { title: string; onClose: () => void; wide?: boolean; children: ReactNode }

/** The browser's own dialog, open as long as it is mounted; the focus comes back to where it was. */
export function Dialog({ title, onClose, wide, children }: Given): ReactElement {
  const shown = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const dialog = shown.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>(`.${classes.body} :is(input, select, textarea)`)?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={shown}
      className={wide ? `${classes.dialog} ${classes.wide}` : classes.dialog}
      aria-labelledby={heading}
      closedby="any"
      onClose={onClose}
    >
      <div className={classes.head}>
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        <button type="button" className={classes.close} aria-label="Close" onClick={onClose}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      <div className={classes.body}>
        <Region>
          <Suspense fallback={<Loading rows={3} />}>{children}</Suspense>
        </Region>
      </div>
    </dialog>
  )
}
