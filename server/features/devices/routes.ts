import { readPagingSenders } from '../../../api/paging-senders.ts'
import { readWebPush } from '../../../api/web-push.ts'
import { type Api, serve } from '../../http/serve.ts'
import type { TwilioSettings } from '../../integrations/twilio/settings.ts'
import type { VapidKeys } from '../notifications/vapid-keys.ts'

type Parts = {
  vapidKeys: VapidKeys
  config: { twilios: readonly TwilioSettings[]; mail: { from: string } | null }
}

export function deviceRoutes(api: Api, { vapidKeys, config }: Parts): void {
  serve(api, readWebPush, async () => ({ public_key: (await vapidKeys.get()).publicKey }))
  serve(api, readPagingSenders, async () => ({
    numbers: [...new Set(config.twilios.map(({ from }) => from))],
    mail: config.mail?.from ?? null,
  }))
}
