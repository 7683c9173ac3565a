import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { OpenApiDocument } from './openapi.ts'

declare module 'fastify' {
  interface FastifyInstance {
    swagger: () => OpenApiDocument
  }
}

/** Everything comes from here; what the page draws on its own are pictures inside its style sheet. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The reference with try-out, at `/docs`. */
export async function docsPage(app: FastifyInstance, document: () => OpenApiDocument): Promise<void> {
  await app.register(documentOf(document))
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: policy,
    theme: { title: 'Tocsin: reference' },
    uiConfig: { layout: 'BaseLayout', deepLinking: true, displayRequestDuration: true, docExpansion: 'none' },
  })
}

/** Swagger UI asks for the plug-in that usually makes the document; this one stands in for it. */
function documentOf(document: () => OpenApiDocument): (app: FastifyInstance) => Promise<void> {
  const plugin = async (app: FastifyInstance): Promise<void> => {
    app.decorate('swagger', document)
  }
  return Object.assign(plugin, {
    [Symbol.for('skip-override')]: true,
    [Symbol.for('plugin-meta')]: { name: '@fastify/swagger' },
  })
}
