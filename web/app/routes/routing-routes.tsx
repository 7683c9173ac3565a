import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'
import { textIn } from './text-in.ts'

const rules = createRoute({
  getParentRoute: () => frameRoute,
  path: '/routing',
  validateSearch: (search: Record<string, unknown>): { service?: string } => textIn(search, ['service']),
  component: lazyRouteComponent(() => import('../../pages/routing/routing-page.tsx'), 'RoutingPage'),
})

export const routingRoutes = [rules]
