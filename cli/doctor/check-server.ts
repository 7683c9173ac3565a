import { ClientError, createClient, NotReached } from '../../api/client.ts'
import { healthReport } from '../../api/health.ts'
import { failureText } from '../shell/failure-text.ts'
import type { Found } from '../connection/find-connection.ts'
import { ok, problem, type Finding } from './finding.ts'

const patienceMs = 5_000

/** Whether it answers and takes requests. */
export async function checkReady({ url }: Pick<Found, 'url'>): Promise<Finding> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(patienceMs) })
    if (response.ok) return ok('server', `The server at ${url} is ready.`)
    return problem(
      'server',
      `The server at ${url} answers, but is not ready (status ${response.status}).`,
      'Wait until it has started; its log says what it waits for.',
    )
  } catch {
    return problem(
      'server',
      `The server at ${url} does not answer.`,
      'Start it with npm start, or set TOCSIN_URL to where it runs.',
    )
  }
}

/** What the server finds, or why it was not asked. */
export async function askServer(found: Found): Promise<{ reached: boolean; findings: Finding[] }> {
  try {
    const { checks } = await createClient(found).call(healthReport)
    return { reached: true, findings: checks }
  } catch (error) {
    if (error instanceof NotReached) return { reached: false, findings: [] }
    return { reached: false, findings: [refused(found, error)] }
  }
}

function refused({ token, from }: Found, error: unknown): Finding {
  if (token === null)
    return problem(
      'token',
      `There is no token: ${from}.`,
      'Set TOCSIN_TOKEN, or log in with: tocsin login LINK',
    )
  const isToken = error instanceof ClientError && [401, 403].includes(error.problem.status)
  if (isToken)
    return problem('token', `The token from ${from} is refused: ${error.message}`, 'Use another token.')
  return problem(
    'report',
    `The server does not say how it is: ${failureText(error)}`,
    'Look into its log, and check that it is as new as this tocsin.',
  )
}
