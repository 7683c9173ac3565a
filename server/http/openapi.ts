import type { FastifyInstance } from 'fastify'
import type { RouteTable } from './serve.ts'
import { operation, type Operation } from './openapi/operation.ts'
import { Schemas } from './openapi/schemas.ts'

export type OpenApiDocument = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, unknown>
    securitySchemes: { bearer: { type: 'http'; scheme: 'bearer'; description: string } }
  }
}

const DESCRIPTION =
  'Instants are RFC 3339 in UTC. Lists answer with `items` and `next_cursor`. Errors are problem documents (RFC 9457). Every POST takes an `Idempotency-Key`.'

/** Made of what is served, so it cannot say anything else. */
export function openapiDocument(routes: RouteTable, version: string): OpenApiDocument {
  const schemas = new Schemas()
  const paths: OpenApiDocument['paths'] = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, schemas) }
  }
  const tags = [...new Set(routes.map(({ tag }) => tag))].toSorted()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tocsin',
      version,
      description: DESCRIPTION,
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of `tocsin login` or `POST /api/v1/tokens`.',
        },
      },
    },
  }
}

type Parts = { app: FastifyInstance; routes: RouteTable; version: string }

/** Answers with the document, which is made when it is first asked for: by then all routes are known. */
export function openapiRoutes({ app, routes, version }: Parts): () => OpenApiDocument {
  let made: { document: OpenApiDocument; of: number } | null = null
  const document = (): OpenApiDocument => {
    if (made?.of !== routes.length) made = { document: openapiDocument(routes, version), of: routes.length }
    return made.document
  }
  app.get('/openapi.json', async (_request, reply) => {
    return await reply.header('cache-control', 'public, max-age=60').send(document())
  })
  return document
}
