import type { Icon } from '@tabler/icons-react'
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs'
import IconBellRinging from '@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs'
import IconBellOff from '@tabler/icons-react/dist/esm/icons/IconBellOff.mjs'
import IconCalendarTime from '@tabler/icons-react/dist/esm/icons/IconCalendarTime.mjs'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconFlame from '@tabler/icons-react/dist/esm/icons/IconFlame.mjs'
import IconHeadset from '@tabler/icons-react/dist/esm/icons/IconHeadset.mjs'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import IconMailForward from '@tabler/icons-react/dist/esm/icons/IconMailForward.mjs'
import IconPlugConnected from '@tabler/icons-react/dist/esm/icons/IconPlugConnected.mjs'
import IconServer from '@tabler/icons-react/dist/esm/icons/IconServer.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconStairsUp from '@tabler/icons-react/dist/esm/icons/IconStairsUp.mjs'

/** `keys` are pressed one after the other. */
export type Place = { to: string; label: string; icon: Icon; keys?: string; onPhone?: true }

/** What the frame leads to, in groups. */
export const places: { title: string; places: Place[] }[] = [
  {
    title: 'Respond',
    places: [
      { to: '/', label: 'Home', icon: IconHome, keys: 'g h', onPhone: true },
      { to: '/incidents', label: 'Incidents', icon: IconFlame, keys: 'g i', onPhone: true },
      { to: '/alerts', label: 'Alerts', icon: IconBellRinging, keys: 'g a', onPhone: true },
      { to: '/on-call', label: 'On call', icon: IconHeadset, keys: 'g o', onPhone: true },
    ],
  },
  {
    title: 'Prepare',
    places: [
      { to: '/schedules', label: 'Schedules', icon: IconCalendarTime, keys: 'g s' },
      { to: '/escalation-policies', label: 'Escalation policies', icon: IconStairsUp, keys: 'g e' },
      { to: '/services', label: 'Services', icon: IconServer, keys: 'g v' },
      { to: '/integrations', label: 'Integrations', icon: IconPlugConnected, keys: 'g n' },
      { to: '/silences', label: 'Silences', icon: IconBellOff, keys: 'g m' },
    ],
  },
  {
    title: 'Learn',
    places: [{ to: '/action-items', label: 'Action items', icon: IconChecklist, keys: 'g t' }],
  },
  {
    title: 'Organisation',
    places: [
      { to: '/people', label: 'People and teams', icon: IconAddressBook, keys: 'g p' },
      { to: '/deliveries', label: 'Delivery log', icon: IconMailForward, keys: 'g d' },
      { to: '/settings', label: 'Settings', icon: IconSettings, keys: 'g ,' },
    ],
  },
]
