import type { FastifyInstance } from 'fastify'
import type { Seal } from '../../database/seal.ts'
import type { Transact } from '../../database/transaction.ts'
import type { Intake } from '../intake/accept-signal.ts'
import type { KnownKeys } from '../intake/known-keys.ts'
import { takeBodies } from '../intake/take-body.ts'
import type { Paging } from '../notifications/page-people.ts'
import { heartbeatRoutes } from './heartbeat-routes.ts'
import { pingRoutes } from './ping-routes.ts'
import { readRoutes } from './read-routes.ts'
import { writeRoutes } from './write-routes.ts'

export type Opsgenie = { intake: Intake; keys: KnownKeys; transact: Transact; paging: Paging; seal: Seal }

/** Opsgenie's API, for what was written for it: the key of an integration says who calls. */
export async function opsgenieRoutes(app: FastifyInstance, opsgenie: Opsgenie): Promise<void> {
  await app.register(async (scope) => {
    takeBodies(scope)
    writeRoutes(scope, opsgenie)
    readRoutes(scope, opsgenie)
    pingRoutes(scope, opsgenie)
    heartbeatRoutes(scope, opsgenie)
  })
}
