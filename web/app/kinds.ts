import type { Icon } from '@tabler/icons-react'
import IconBellRinging from '@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs'
import IconCalendarTime from '@tabler/icons-react/dist/esm/icons/IconCalendarTime.mjs'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconFlame from '@tabler/icons-react/dist/esm/icons/IconFlame.mjs'
import IconPlugConnected from '@tabler/icons-react/dist/esm/icons/IconPlugConnected.mjs'
import IconServer from '@tabler/icons-react/dist/esm/icons/IconServer.mjs'
import IconStairsUp from '@tabler/icons-react/dist/esm/icons/IconStairsUp.mjs'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import type { Kind } from '../../domain/search/group.ts'

export const kindNames: Record<Kind, string> = {
  incident: 'Incidents',
  service: 'Services',
  alert: 'Open alerts',
  person: 'People',
  team: 'Teams',
  schedule: 'Schedules',
  'escalation-policy': 'Escalation policies',
  integration: 'Integrations',
  'action-item': 'Action items',
}

export const kindSigns: Record<Kind, Icon> = {
  incident: IconFlame,
  service: IconServer,
  alert: IconBellRinging,
  person: IconUser,
  team: IconUsers,
  schedule: IconCalendarTime,
  'escalation-policy': IconStairsUp,
  integration: IconPlugConnected,
  'action-item': IconChecklist,
}
