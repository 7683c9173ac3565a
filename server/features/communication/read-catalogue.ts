import type { z } from 'zod'
import type { readCatalogue as contract } from '../../../api/communications.ts'
import { effectivePlan } from '../../../domain/communication/effective-plan.ts'
import { templateFields } from '../../../domain/communication/template-fields.ts'
import { effectiveTemplates } from '../../../domain/communication/templates/built-in.ts'
import { written } from '../../../domain/communication/written-plan.ts'
import type { Tx } from '../../database/transaction.ts'
import { activeScheme } from '../incidents/change-severity.ts'
import { ownPlans, ownTemplates } from './definitions.ts'

/** What holds: the organisation's own, and what is built in. */
export async function readCatalogue(tx: Tx): Promise<z.input<typeof contract.answer>> {
  const own = await ownTemplates.all(tx)
  const ownIds = new Set(own.map(({ id }) => id))
  const plans = await ownPlans.all(tx)
  const scheme = await activeScheme(tx)
  return {
    templates: effectiveTemplates(own).map((template) => ({ ...template, own: ownIds.has(template.id) })),
    fields: Object.entries(templateFields).map(([name, field]) => ({ name, ...field })),
    plans: scheme.levels.map((level) => {
      const plan = effectivePlan(plans, scheme, level)
      return { severity: level.name, messages: plan.rows.map(written), own: plan.own }
    }),
  }
}
