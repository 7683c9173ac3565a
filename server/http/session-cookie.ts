import { LONGEST_DAYS } from '../../domain/sign-in/session-limits.ts'

/** Browsers let nobody but the host itself set a cookie with this prefix, and want it encrypted. */
const PREFIX = '__Host-'
const NAME = 'tocsin-session'
const DAY_SECONDS = 24 * 60 * 60

function isEncrypted(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}

function cookieName(publicUrl: string): string {
  return isEncrypted(publicUrl) ? `${PREFIX}${NAME}` : NAME
}

/** The reference of the session that a request carries. */
export function sessionIn(cookies: string | undefined, publicUrl: string): string | null {
  const name = `${cookieName(publicUrl)}=`
  const found = (cookies ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(name))
  return found?.slice(name.length) || null
}

export function sessionCookie(secret: string, publicUrl: string): string {
  return written(secret, publicUrl, LONGEST_DAYS * DAY_SECONDS)
}

export function endedCookie(publicUrl: string): string {
  return written('', publicUrl, 0)
}

function written(value: string, publicUrl: string, maxAgeSeconds: number): string {
  const secure = isEncrypted(publicUrl) ? '; Secure' : ''
  return `${cookieName(publicUrl)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}
