import { Refused } from '../../../api/problem.ts'
import type { IncidentTemplate } from '../../../domain/incident/incident-template.ts'
import { templatesIn } from '../../../domain/incident/templates-in.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import type { Tx } from '../../database/transaction.ts'
import { ownIncidentTemplates } from './own-templates.ts'

export async function templateNamed(tx: Tx, id: string): Promise<IncidentTemplate> {
  const all = templatesIn(await ownIncidentTemplates.all(tx))
  const template = all.find((one) => one.id === id)
  if (template) return template
  const names = all.map((one) => one.id)
  const near = nearest(id, names)
  const hint = near ? `did you mean "${near}"?` : `there are ${names.join(', ')}.`
  throw new Refused('invalid-request', `template: there is no incident template "${id}"; ${hint}`, [
    { path: 'template', message: `no incident template "${id}"` },
  ])
}
