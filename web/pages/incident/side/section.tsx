import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import { Badge } from '@mantine/core'
import { Suspense, useState, type ReactElement, type ReactNode } from 'react'
import { Loading } from '../../../components/loading.tsx'
import { Region } from '../../../components/region.tsx'
import classes from '../war-room.module.css'

type Given = { title: string; count?: number | undefined; startsOpen?: boolean; children: ReactNode }

/** A part that opens and closes; what is in it is loaded when it is opened. */
export function Section({ title, count, startsOpen = false, children }: Given): ReactElement {
  const [open, setOpen] = useState(startsOpen)
  return (
    <details className={classes.section} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        <span className={classes.spread}>
          {count !== undefined && count > 0 && (
            <Badge size="sm" variant="light" circle={count < 10}>
              {count}
            </Badge>
          )}
          <IconChevronRight size={16} aria-hidden />
        </span>
      </summary>
      {open && (
        <div className={classes.sectionBody}>
          <Region>
            <Suspense fallback={<Loading rows={2} height={24} />}>{children}</Suspense>
          </Region>
        </div>
      )}
    </details>
  )
}
