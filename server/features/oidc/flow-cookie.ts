import { z } from 'zod'
import type { Seal } from '../../database/seal.ts'

const Kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  expiresAt: z.number(),
})
export type Kept = z.infer<typeof Kept>

const MAX_AGE_SECONDS = 600
const PLACE = { table: 'cookie', row: 'oidc', column: 'flow' }

export const flowSeconds = MAX_AGE_SECONDS

function nameOf(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-tocsin-oidc' : 'tocsin-oidc'
}

/** Sealed, so that the browser that came back is the one that was sent, and nothing has to be kept here. */
export function flowCookie(seal: Seal, publicUrl: string, kept: Kept): string {
  const value = seal.seal(JSON.stringify(kept), PLACE).toString('base64url')
  return `${nameOf(publicUrl)}=${value}; ${attributes(publicUrl, MAX_AGE_SECONDS)}`
}

export function endedFlowCookie(publicUrl: string): string {
  return `${nameOf(publicUrl)}=; ${attributes(publicUrl, 0)}`
}

/** Null when there is none, it is too old, or it was not sealed here. */
export function flowIn(seal: Seal, publicUrl: string, cookies: string | undefined, now: Date): Kept | null {
  const name = `${nameOf(publicUrl)}=`
  const found = (cookies ?? '').split(';').find((cookie) => cookie.trim().startsWith(name))
  if (found === undefined) return null
  try {
    const opened = seal.open(Buffer.from(found.trim().slice(name.length), 'base64url'), PLACE)
    const kept = Kept.parse(JSON.parse(opened))
    return kept.expiresAt > now.getTime() ? kept : null
  } catch {
    return null
  }
}

function attributes(publicUrl: string, maxAgeSeconds: number): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}
