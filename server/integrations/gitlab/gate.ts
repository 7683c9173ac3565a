import { type Gate, notGenuine } from '../gate.ts'
import { isSameText } from '../same-text.ts'

/** GitLab sends the webhook's secret token along, which is the integration's key. */
export const gate: Gate = async ({ headers, key }) => {
  const given = headers['x-gitlab-token']
  return typeof given === 'string' && isSameText(given, key) ? null : unknownToken
}

const unknownToken = notGenuine(
  "X-Gitlab-Token does not fit: give the webhook the integration's key as its secret token.",
)
