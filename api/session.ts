import { z } from 'zod'
import { roles, scopes } from '../domain/access/policy-table.ts'
import { endpoint, Instant } from './endpoint.ts'

export const Session = z
  .object({
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        time_zone: z.string(),
        role: z.enum(roles),
        teams: z.array(z.string()),
      })
      .nullable()
      .describe('Null for a token of no person'),
    name: z.string().describe('Of the person, or of the token'),
    role: z.enum(roles),
    scopes: z.array(z.enum(scopes)),
    may: z
      .array(z.string())
      .describe('The actions that are not denied at the door; whose thing it is may matter still'),
    server: z.object({ version: z.string(), public_url: z.string() }),
    expires_at: Instant.nullable(),
    needs: z.enum(['password']).nullable().describe('What the person has to add to be able to sign in again'),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

const tag = 'Sign-in'
const path = '/api/v1/session'

export const readSession = endpoint({
  method: 'GET',
  path,
  action: 'session.read',
  tag,
  summary: 'Who asks, and what they may do',
  answer: Session,
})

export const endSession = endpoint({
  method: 'DELETE',
  path,
  action: 'session.end',
  tag,
  summary: 'Signs out',
  status: 204,
  answer: z.void(),
})
