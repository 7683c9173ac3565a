import { catalogue, integrationGroups, isIntegrationType } from '../../../domain/integration/catalogue.ts'

export function typeName(type: string): string {
  return isIntegrationType(type) ? catalogue[type].name : type
}

export const groupNames: Record<(typeof integrationGroups)[number], string> = {
  monitoring: 'Monitoring',
  cloud: 'Clouds',
  paging: 'In place of another pager',
  deployments: 'Deployments',
  own: 'Everything else',
}
