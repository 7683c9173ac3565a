import { readWebPush } from '../../../api/web-push.ts'
import { type Api, serve } from '../../http/serve.ts'
import type { VapidKeys } from '../notifications/vapid-keys.ts'

export function deviceRoutes(api: Api, { vapidKeys }: { vapidKeys: VapidKeys }): void {
  serve(api, readWebPush, async () => ({ public_key: (await vapidKeys.get()).publicKey }))
}
