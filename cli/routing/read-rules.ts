import { readOrganisationFile } from '../organisation/read-organisation-file.ts'
import { UsedWrongly } from '../shell/options.ts'
import type { Shell } from '../shell/shell.ts'

/** The rules that a file has, which may be a whole organisation file. */
export async function readRules(shell: Shell, file: string): Promise<Record<string, unknown>> {
  const read = await readOrganisationFile(shell, file)
  if (typeof read !== 'object' || read === null || !('routing_rules' in read || 'services' in read)) {
    throw new UsedWrongly(`${file} must have "routing_rules:", as the organisation file has them.`)
  }
  return {
    ...('routing_rules' in read && { routing_rules: read.routing_rules }),
    ...('services' in read && Array.isArray(read.services) && { services: read.services.flatMap(ruleOwner) }),
  }
}

function ruleOwner(service: unknown): object[] {
  const hasRules = typeof service === 'object' && service !== null && 'routing_rules' in service
  return hasRules && 'id' in service ? [{ id: service.id, routing_rules: service.routing_rules }] : []
}
