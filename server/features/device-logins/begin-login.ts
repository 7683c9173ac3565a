import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { beginDeviceLogin as endpoint } from '../../../api/device-logins.ts'
import { after } from '../../../domain/time/instant.ts'
import type { Tx } from '../../database/transaction.ts'
import { hashToken } from '../../http/authenticate.ts'
import { saveLogin } from './store.ts'
import { newUserCode } from './user-code.ts'

const VALID_MINUTES = 10
const INTERVAL_SECONDS = 2

export async function beginLogin(
  tx: Tx,
  publicUrl: string,
  { name, ip }: { name: string; ip: string },
): Promise<z.input<typeof endpoint.answer>> {
  const deviceCode = randomBytes(32).toString('base64url')
  const userCode = newUserCode()
  const expiresAt = after(tx.now, { minutes: VALID_MINUTES })
  await saveLogin(tx, {
    hash: hashToken(deviceCode),
    user_code: userCode,
    name,
    ip,
    created_at: tx.now,
    expires_at: expiresAt,
    person_id: null,
    answer: null,
  })
  return {
    device_code: deviceCode,
    user_code: userCode,
    verification_url: `${publicUrl}/device?code=${userCode}`,
    expires_at: expiresAt.toISOString(),
    interval_seconds: INTERVAL_SECONDS,
  }
}
