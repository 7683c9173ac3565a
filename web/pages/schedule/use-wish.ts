import { useState } from 'react'
import type { Schedule } from '../../../domain/organisation/document.ts'
import type { TimeRange } from '../../components/time-axis/axis.ts'
import { type OverrideWish, wishFor } from './rota/override-wish.ts'
import { useOverride } from './use-override.ts'

export type Wishing = ReturnType<typeof useWish>

/** The override that is being made or moved. It is shown at once, and saved in the dialog. */
export function useWish(schedule: Schedule) {
  const [wish, setWish] = useState<OverrideWish | null>(null)
  const [isOpen, setOpen] = useState(false)
  const { save, take, refusal, forget, busy } = useOverride(schedule, close)

  function close(): void {
    setWish(null)
    setOpen(false)
    forget()
  }

  function begin(next: OverrideWish, open: boolean): void {
    setWish(next)
    setOpen(open)
  }

  function wished(id: string): OverrideWish | null {
    if (wish && wish.id === id) return wish
    const override = schedule.overrides.find((one) => one.id === id)
    return override ? wishFor(override, schedule.time_zone) : null
  }

  function remove(id = wish?.id): void {
    const override = schedule.overrides.find((one) => one.id === id)
    if (override) take(override)
  }

  return {
    wish,
    isOpen,
    busy,
    refusal,
    close,
    change: setWish,
    save: () => wish && save(wish),
    remove: () => remove(),
    removeById: remove,
    draw: (range: TimeRange) => begin({ ...range, id: null, person: null, replaces: null }, true),
    open: (id: string) => {
      const found = wished(id)
      if (found) begin(found, true)
    },
    /** By pointer the dialog follows; keys go on until Enter. */
    move: (id: string, range: TimeRange, by: 'pointer' | 'keyboard') => {
      const found = wished(id)
      if (found) begin({ ...found, ...range }, by === 'pointer')
    },
  }
}
