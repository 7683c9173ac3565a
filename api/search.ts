import { z } from 'zod'
import { kinds } from '../domain/search/group.ts'
import { endpoint, Instant } from './endpoint.ts'

export const SearchHit = z
  .object({
    kind: z.enum(kinds),
    id: z.string(),
    title: z.string(),
    detail: z
      .string()
      .nullable()
      .describe('What else tells it apart, such as the team of a service or the line that was found'),
    status: z.string().nullable().describe('Of incidents, alerts and action items'),
    severity: z.string().nullable(),
    at: Instant.nullable().describe('When it was detected, seen last, or is due'),
    incident: z.string().nullable().describe('The incident that it belongs to'),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>

export const search = endpoint({
  method: 'GET',
  path: '/api/v1/search',
  action: 'incident.read',
  tag: 'Search',
  summary:
    'Incidents by id, words of the title and what people said in them; open alerts, action items and whatever has a name',
  query: z.object({
    q: z.string().max(200).describe('Words, each of which may be only begun; or an id'),
    limit: z.coerce.number().int().min(1).max(50).default(5).describe('Of each kind'),
  }),
  answer: z.object({
    groups: z.array(z.object({ kind: z.enum(kinds), items: z.array(SearchHit), more: z.boolean() })),
  }),
})
