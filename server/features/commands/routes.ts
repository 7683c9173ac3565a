import * as contract from '../../../api/commands.ts'
import { serve, type Api } from '../../http/serve.ts'
import { readFor } from '../incidents/change-incident.ts'
import { nameOf } from '../incidents/store.ts'
import { runCommand } from './run-command.ts'

export function commandRoutes(api: Api): void {
  serve(api, contract.runCommand, async (tx, asked) => runCommand(tx, api, asked, null))
  serve(api, contract.runCommandInIncident, async (tx, asked) => {
    const { id } = await readFor(tx, asked.actor, 'incident.read', asked.params.id)
    return await runCommand(tx, api, asked, nameOf(id))
  })
}
