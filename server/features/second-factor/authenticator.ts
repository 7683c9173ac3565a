import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30
/** A phone whose clock is half a minute off still counts. */
const STEPS_OFF = 1
const SECRET_BYTES = 20

type About = { secret: string; account: string }

function authenticator({ secret, account }: About): TOTP {
  return new TOTP({
    issuer: 'Tocsin',
    label: account,
    secret: Secret.fromBase32(secret),
    period: STEP_SECONDS,
  })
}

export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** What a QR code holds. */
export function uriOf(about: About): string {
  return authenticator(about).toString()
}

/** The step of time that a code belongs to, when it is one that was not used before; null: the code is worth nothing. */
export function stepOfCode(
  secret: string,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number | null },
) {
  const timestamp = now.getTime()
  const off = authenticator({ secret, account: '' }).validate({ token: code, timestamp, window: STEPS_OFF })
  if (off === null) return null
  const step = Math.floor(timestamp / 1_000 / STEP_SECONDS) + off
  return lastStep === null || step > lastStep ? step : null
}
