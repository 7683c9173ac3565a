import { useEffect, useState } from 'react'

/** After which entry this browser has not seen the timeline yet; null when there is nothing to mark. */
export function useUnread(id: string, last: number, atEnd: boolean): number | null {
  const key = `tocsin-seen:${id}`
  const [seen, setSeen] = useState(() => Number(localStorage.getItem(key) ?? 0))
  useEffect(() => {
    if (last > 0 && atEnd && !document.hidden) localStorage.setItem(key, String(last))
  }, [key, last, atEnd])
  useEffect(() => {
    // Whoever comes back finds the line where they left.
    const onHide = (): void => {
      if (document.hidden) setSeen(Number(localStorage.getItem(key) ?? 0))
    }
    document.addEventListener('visibilitychange', onHide)
    return () => document.removeEventListener('visibilitychange', onHide)
  }, [key])
  return seen > 0 && seen < last ? seen : null
}
