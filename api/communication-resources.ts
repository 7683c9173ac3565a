import {
  CommunicationPlan,
  CommunicationTemplate,
  RegulatoryRegime,
  Subscription,
} from './communication-settings.ts'
import { crud } from './resources.ts'

const read = 'organisation.read'

export const communicationTemplates = crud({
  path: 'communication-templates',
  one: 'communication template',
  many: 'the communication templates of the organisation',
  read,
  edit: 'communication-template.edit',
  input: CommunicationTemplate,
  answer: CommunicationTemplate.shape,
})

export const communicationPlans = crud({
  path: 'communication-plans',
  one: 'communication plan',
  many: 'the communication plans of the organisation',
  read,
  edit: 'communication-plan.edit',
  input: CommunicationPlan,
  answer: CommunicationPlan.shape,
})

export const subscriptions = crud({
  path: 'subscriptions',
  one: 'subscription',
  many: 'subscriptions',
  read,
  edit: 'subscription.edit',
  input: Subscription,
  answer: Subscription.shape,
})

export const regulatoryRegimes = crud({
  path: 'regulatory-regimes',
  one: 'regulatory regime',
  many: 'the regulatory regimes of the organisation',
  read,
  edit: 'regulatory-regime.edit',
  input: RegulatoryRegime,
  answer: RegulatoryRegime.shape,
})
