import { createContext, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react'

type Zone = {
  /** An IANA name, such as Europe/Lisbon. */
  timeZone: string
  isUtc: boolean
  toggle: () => void
}

const KEPT_AS = 'tocsin-utc'
const ZoneContext = createContext<Zone>({ timeZone: 'UTC', isUtc: true, toggle: () => {} })

/** Instants are shown in the zone of this browser, or in UTC, as was chosen last. */
export function ZoneProvider({ children }: { children: ReactNode }): ReactElement {
  const [isUtc, setIsUtc] = useState(() => localStorage.getItem(KEPT_AS) === 'yes')
  const zone = useMemo(
    () => ({
      timeZone: isUtc ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone,
      isUtc,
      toggle: () => {
        localStorage.setItem(KEPT_AS, isUtc ? 'no' : 'yes')
        setIsUtc(!isUtc)
      },
    }),
    [isUtc],
  )
  return <ZoneContext value={zone}>{children}</ZoneContext>
}

export function useZone(): Zone {
  return useContext(ZoneContext)
}
