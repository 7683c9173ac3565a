import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'
import { textIn } from './text-in.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/integrations',
  validateSearch: (search: Record<string, unknown>): { q?: string } => textIn(search, ['q']),
  component: lazyRouteComponent(
    () => import('../../pages/integrations/integrations-page.tsx'),
    'IntegrationsPage',
  ),
})

const fresh = createRoute({
  getParentRoute: () => frameRoute,
  path: '/integrations/new',
  validateSearch: (search: Record<string, unknown>): { q?: string; type?: string; service?: string } =>
    textIn(search, ['q', 'type', 'service']),
  component: lazyRouteComponent(() => import('../../pages/integrations/catalogue-page.tsx'), 'CataloguePage'),
})

const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/integrations/$id',
  component: lazyRouteComponent(
    () => import('../../pages/integrations/integration-page.tsx'),
    'IntegrationPage',
  ),
})

export const integrationRoutes = [list, fresh, one]
