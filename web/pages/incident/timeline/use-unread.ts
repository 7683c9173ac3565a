import { useEffect, useState } from 'react'

/**
 * After which entry the timeline is new to this browser since it was last looked at; null when nothing is. What comes
 * while somebody looks is not new.
 */
export function useUnread(id: string, last: number, atEnd: boolean): number | null {
  const key = `tocsin-seen:${id}`
  const [seen, setSeen] = useState(() => seenIn(key))
  const [wasNew, setWasNew] = useState<boolean | null>(null)
  if (wasNew === null && last > 0) setWasNew(seen > 0 && seen < last)
  useEffect(() => {
    if (last > 0 && atEnd && !document.hidden) localStorage.setItem(key, String(last))
  }, [key, last, atEnd])
  useEffect(() => {
    // Whoever comes back finds the line where they left.
    const onSight = (): void => {
      if (!document.hidden) return
      setSeen(seenIn(key))
      setWasNew(true)
    }
    document.addEventListener('visibilitychange', onSight)
    return () => document.removeEventListener('visibilitychange', onSight)
  }, [key])
  return wasNew === true && seen < last ? seen : null
}

function seenIn(key: string): number {
  return Number(localStorage.getItem(key) ?? 0)
}
