import type { Channel } from '../../domain/notification/plan.ts'

export const channelNames: Record<Channel, string> = {
  push: 'Notification',
  email: 'Mail',
  sms: 'SMS',
  voice: 'Call',
  webhook: 'Webhook',
}
