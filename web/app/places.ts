import type { Icon } from '@tabler/icons-react'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'

/** `keys` are pressed one after the other. */
export type Place = { to: string; label: string; icon: Icon; keys?: string; onPhone?: true }

/** What the frame leads to, in groups. */
export const places: { title: string; places: Place[] }[] = [
  { title: 'Respond', places: [{ to: '/', label: 'Home', icon: IconHome, keys: 'g h', onPhone: true }] },
]
