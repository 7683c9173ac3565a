import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import type { Incident } from '../../../api/incident.ts'
import { IncidentRow } from './incident-row.tsx'
import classes from './incidents.module.css'

type Given = {
  items: readonly Incident[]
  hasMore: boolean
  readOn: () => Promise<void>
  active: number
  chosen: ReadonlySet<string>
  mayAcknowledge: boolean
  onChoose: (id: string, chosen: boolean) => void
  onAcknowledge: (id: string) => void
}

const ROW_PX = 64
const CARD_PX = 134
const SOON = 15

/** Draws what is in sight only; reads on before the end is reached. */
export function Rows({ items, hasMore, readOn, active, chosen, ...acts }: Given): ReactElement {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const isPhone = matchMedia('(max-width: 47.99em)').matches
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => (isPhone ? CARD_PX : ROW_PX),
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.id ?? index,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= items.length - SOON) void readOn()
  }, [hasMore, last, items.length, readOn])
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' })
  }, [active, rows])
  return (
    <ul ref={list} className={classes.list} style={{ height: rows.getTotalSize() }} aria-label="Incidents">
      {shown.map(({ index, key, start }) => {
        const incident = items[index]
        return (
          incident && (
            <li
              key={key}
              className={classes.item}
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={hasMore ? -1 : items.length}
              aria-posinset={index + 1}
            >
              <IncidentRow
                incident={incident}
                active={index === active}
                chosen={chosen.has(incident.id)}
                {...acts}
              />
            </li>
          )
        )
      })}
    </ul>
  )
}
