import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { SimulatedAt } from '../../pages/escalation-policies/simulation.tsx'
import { frameRoute } from './frame-route.tsx'
import { textIn } from './text-in.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/escalation-policies',
  component: lazyRouteComponent(
    () => import('../../pages/escalation-policies/policies-page.tsx'),
    'PoliciesPage',
  ),
})

const simulatedAt = (search: Record<string, unknown>): SimulatedAt => textIn(search, ['at', 'severity'])

const fresh = createRoute({
  getParentRoute: () => frameRoute,
  path: '/escalation-policies/new',
  validateSearch: simulatedAt,
  component: lazyRouteComponent(
    () => import('../../pages/escalation-policies/new-policy-page.tsx'),
    'NewPolicyPage',
  ),
})

const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/escalation-policies/$id',
  validateSearch: simulatedAt,
  component: lazyRouteComponent(
    () => import('../../pages/escalation-policies/policy-page.tsx'),
    'PolicyPage',
  ),
})

export const policyRoutes = [list, fresh, one]
