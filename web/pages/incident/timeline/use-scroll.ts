import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR_PX = 80

/** Stays at the end while somebody is there; who reads further up stays where they are. */
export function useScroll(last: number) {
  const box = useRef<HTMLDivElement>(null)
  const begun = useRef(false)
  const [atEnd, setAtEnd] = useState(true)
  const [seen, setSeen] = useState(0)
  if (atEnd && seen !== last) setSeen(last)

  useEffect(() => {
    const element = box.current
    const onScroll = (): void => {
      if (element) setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX)
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => element?.removeEventListener('scroll', onScroll)
  }, [])
  useLayoutEffect(() => {
    if (last === 0) return
    const asked = begun.current ? null : document.querySelector(entryOf(location.hash))
    begun.current = true
    if (asked) asked.scrollIntoView({ block: 'center' })
    else if (atEnd) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [last, atEnd])
  const jump = useCallback(() => {
    setAtEnd(true)
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [])
  return { box, atEnd, missed: atEnd ? 0 : Math.max(0, last - seen), jump }
}

/** The entry that a permalink names. */
function entryOf(hash: string): string {
  return /^#entry-\d+$/.test(hash) ? hash : '#entry-0'
}
