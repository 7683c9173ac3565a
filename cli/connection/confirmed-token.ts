import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '../../api/client.ts'
import { beginDeviceLogin, takeDeviceToken } from '../../api/device-logins.ts'
import { tell } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

/** Shows a code, and waits until somebody lets this command line in, or turns it away, in the web app. */
export async function confirmedToken(shell: Shell, url: string): Promise<string> {
  const client = createClient({ url, token: null })
  const begun = await client.call(beginDeviceLogin, {
    body: { name: `tocsin on ${hostname()}`.slice(0, 100) },
  })
  tell(shell, `Open ${begun.verification_url}`)
  tell(shell, `and let this in if it shows the code ${begun.user_code}. Waiting; Ctrl+C gives up.`)
  for (;;) {
    const answer = await client.call(takeDeviceToken, { body: { device_code: begun.device_code } })
    if (answer.state === 'confirmed') return answer.token
    await sleep(begun.interval_seconds * 1_000, undefined, { signal: shell.interrupted }).catch(() => {})
    if (shell.interrupted.aborted) throw new Error('Given up; nothing was kept.')
  }
}
