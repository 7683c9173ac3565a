import type { FastifyInstance } from 'fastify'

/** Every route of the server as `METHOD /path/{name}`, read from the tree that the router prints. */
export function routesServed(http: FastifyInstance): string[] {
  const parents: string[] = []
  return http
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', name = '', methods = ''] = /^(.*?[└├]── )(\S+)(?: \(([^)]*)\))?$/.exec(line) ?? []
      if (name === '') return []
      const depth = indent.length / 4
      const path = (parents[depth - 1] ?? '') + name
      parents[depth] = path
      const shown = path.replaceAll(/:(\w+)/g, '{$1}')
      // The router serves HEAD beside each GET by itself.
      const own = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD')
      return own.map((method) => `${method} ${shown}`)
    })
}
