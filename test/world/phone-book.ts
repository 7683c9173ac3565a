import type { Settings } from './tocsin.ts'
import { Tocsin } from './tocsin.ts'
import { smallOrganisation, type Cast } from './cast.ts'
import { FakeMail } from './fake-mail.ts'
import { FakeTwilio } from './fake-twilio.ts'
import { WebhookReceiver } from './webhook-receiver.ts'

/** The cast with a phone network of two providers and a mail server. */
export type ConnectedCast = Cast & { network: FakeTwilio; secondNetwork: FakeTwilio; mail: FakeMail }

type Channel = 'webhook' | 'voice' | 'sms' | 'email'

const NUMBERS: Record<string, string> = {
  ana: '+351910000001',
  bo: '+351910000002',
  lea: '+351910000003',
  adam: '+351910000004',
}

export function numberOf(id: string): string {
  return NUMBERS[id] ?? '+351910000009'
}

/** A person of team `web` with one contact method per channel, each used so many minutes after a page begins. */
export function reachedBy(
  id: string,
  base: string,
  high: Partial<Record<Channel, number>>,
  low: Partial<Record<Channel, number>> = high,
) {
  const channels = new Set(Object.keys({ ...high, ...low }))
  const rules = (minutes: Partial<Record<Channel, number>>) =>
    Object.entries(minutes).map(([channel, after]) => ({ after_minutes: after, via: `${id}-${channel}` }))
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    email: `${id}@example.com`,
    time_zone: 'Europe/Lisbon',
    teams: ['web'],
    contact_methods: [...channels].map((type) => ({
      id: `${id}-${type}`,
      type,
      ...addressOf(type, id, base),
    })),
    notification_rules: { high: rules(high), low: rules(low) },
  }
}

function addressOf(channel: string, id: string, base: string): Record<string, string> {
  if (channel === 'webhook') return { url: `${base}/${id}` }
  if (channel === 'email') return { address: `${id}@example.com` }
  return { number: numberOf(id) }
}

export async function raiseCurtainWithPhones({
  providers = 2,
  environment = {},
  ...settings
}: Settings & { providers?: 1 | 2 } = {}): Promise<ConnectedCast> {
  const phones = await WebhookReceiver.start()
  const network = await FakeTwilio.start()
  const secondNetwork = await FakeTwilio.start({ accountSid: 'ACsecond', authToken: 'second-token' })
  const mail = await FakeMail.start()
  const tocsin = await Tocsin.start({
    ...settings,
    environment: {
      TOCSIN_SMTP_URL: mail.url,
      TOCSIN_MAIL_FROM: 'Tocsin <tocsin@example.com>',
      ...vendor('TOCSIN_TWILIO', network),
      ...(providers === 2 && vendor('TOCSIN_SMS2', secondNetwork)),
      ...environment,
    },
  })
  await tocsin.apply(smallOrganisation(phones.url))
  const end = async (): Promise<void> => {
    await tocsin.stop()
    await Promise.all([phones.close(), network.close(), secondNetwork.close(), mail.close()])
  }
  return { tocsin, phones, network, secondNetwork, mail, end }
}

function vendor(prefix: string, { url, account }: FakeTwilio): Record<string, string> {
  return {
    [`${prefix}_ACCOUNT_SID`]: account.accountSid,
    [`${prefix}_AUTH_TOKEN`]: account.authToken,
    [`${prefix}_FROM`]: '+15005550006',
    [`${prefix}_API_URL`]: url,
  }
}
