import { createHmac } from 'node:crypto'
import { type Gate, notGenuine } from '../gate.ts'
import { isSameText } from '../same-text.ts'

/** GitHub signs with the webhook's secret, which is the integration's key. */
export const gate: Gate = async ({ bytes, headers, key }) => {
  const expected = `sha256=${createHmac('sha256', key).update(bytes).digest('hex')}`
  const given = headers['x-hub-signature-256']
  return typeof given === 'string' && isSameText(given, expected) ? null : unsigned
}

const unsigned = notGenuine(
  "X-Hub-Signature-256 does not fit: give the webhook the integration's key as its secret.",
)
