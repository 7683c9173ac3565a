import type { Icon } from '@tabler/icons-react'
import IconDeviceMobile from '@tabler/icons-react/dist/esm/icons/IconDeviceMobile.mjs'
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs'
import IconMessage from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import IconWebhook from '@tabler/icons-react/dist/esm/icons/IconWebhook.mjs'
import type { ReactElement } from 'react'
import type { Channel } from '../../../domain/notification/plan.ts'

const signs: Record<Channel, Icon> = {
  push: IconDeviceMobile,
  email: IconMail,
  sms: IconMessage,
  voice: IconPhone,
  webhook: IconWebhook,
}

export function ChannelSign({ channel }: { channel: Channel }): ReactElement {
  const Sign = signs[channel]
  return <Sign size={22} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} />
}
