import { createHmac } from 'node:crypto'

/** `t=…,v1=…` over "t.body"; t in seconds, so that a receiver can refuse what is old. */
export function signatureHeader(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${signature}`
}
