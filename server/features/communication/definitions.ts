import type { Template } from '../../../domain/communication/template.ts'
import type { WrittenPlan } from '../../../domain/communication/written-plan.ts'
import type { Subscription } from '../../../domain/organisation/document.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownTemplates = definitionsIn<Template>('communication_templates')
export const ownPlans = definitionsIn<WrittenPlan>('communication_plans')
export const subscriptions = definitionsIn<Subscription>('subscriptions')
