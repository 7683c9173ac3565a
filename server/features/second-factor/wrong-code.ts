import { Refused } from '../../../api/problem.ts'

export function wrongCode(): Refused {
  const message = 'is not right, or was used. Wait for the next one, and look at the clock of the phone.'
  return new Refused('invalid-request', `The code ${message}`, [{ path: 'code', message }])
}

export function codeNeeded(): Refused {
  const message = 'is needed: that of your authenticator app, or one to recover with.'
  return new Refused('code-needed', `A code ${message}`, [{ path: 'code', message }])
}
