import type { FastifyInstance } from 'fastify'
import type { Transact } from '../../database/transaction.ts'
import type { TwilioSettings } from '../../integrations/twilio/settings.ts'
import { takeBodies } from '../intake/take-body.ts'
import type { Carriers } from '../notifications/carriers.ts'
import type { Links } from '../notifications/links.ts'
import type { Paging } from '../notifications/page-people.ts'
import type { Preparing } from '../notifications/preparing.ts'
import { linkRoutes } from './link-routes.ts'
import { pushRoutes } from './push-routes.ts'
import { receivedRoutes } from './received-routes.ts'
import { twilioRoutes } from './twilio-routes.ts'

export type Answering = {
  transact: Transact
  paging: Paging
  preparing: Preparing
  carriers: Carriers
  links: Links
  twilios: TwilioSettings[]
  publicUrl: () => string
}

/** How people answer without a session: signed links, SMS replies and keys of a call. */
export async function answerRoutes(app: FastifyInstance, answering: Answering): Promise<void> {
  await app.register(async (scope) => {
    // Nobody's answer is refused for the type of its body.
    takeBodies(scope)
    linkRoutes(scope, answering)
    receivedRoutes(scope, answering)
    pushRoutes(scope, answering)
    twilioRoutes(scope, answering)
  })
}
