import { z } from 'zod'

export type ProblemCode = keyof typeof problems

/** The kinds of refusals and the status that each is answered with. */
export const problems = {
  'invalid-request': { status: 400, title: 'The request is not valid.' },
  unauthenticated: { status: 401, title: 'A valid token is needed.' },
  'code-needed': { status: 401, title: 'A code of the authenticator app is needed.' },
  forbidden: { status: 403, title: 'This is not yours to do.' },
  'not-found': { status: 404, title: 'There is no such thing.' },
  conflict: { status: 409, title: 'This cannot be done now.' },
  'changed-meanwhile': { status: 412, title: 'Somebody changed it meanwhile.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  guarded: { status: 422, title: 'A guard asks for a confirmation.' },
  'too-many-requests': { status: 429, title: 'Too many requests.' },
  internal: { status: 500, title: 'Something went wrong here.' },
  unavailable: { status: 503, title: 'The service is not available just now.' },
} as const

export const FieldError = z.object({ path: z.string(), message: z.string() })
export type FieldError = z.infer<typeof FieldError>

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    errors: z.array(FieldError),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** A refusal that people can read: what is wrong and the way out. Bugs are other errors. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly errors: FieldError[]

  constructor(code: ProblemCode, detail: string, errors: FieldError[] = []) {
    super(detail)
    this.code = code
    this.errors = errors
  }

  toProblem(): Problem {
    const { status, title } = problems[this.code]
    return {
      type: `urn:tocsin:problem:${this.code}`,
      title,
      status,
      detail: this.message,
      errors: this.errors,
    }
  }
}
