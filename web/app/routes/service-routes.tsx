import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'
import { textIn } from './text-in.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/services',
  validateSearch: (search: Record<string, unknown>): { q?: string } => textIn(search, ['q']),
  component: lazyRouteComponent(() => import('../../pages/services/services-page.tsx'), 'ServicesPage'),
})

const fresh = createRoute({
  getParentRoute: () => frameRoute,
  path: '/services/new',
  component: lazyRouteComponent(() => import('../../pages/services/new-service-page.tsx'), 'NewServicePage'),
})

const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/services/$id',
  component: lazyRouteComponent(() => import('../../pages/services/service-page.tsx'), 'ServicePage'),
})

const edit = createRoute({
  getParentRoute: () => frameRoute,
  path: '/services/$id/edit',
  component: lazyRouteComponent(
    () => import('../../pages/services/edit-service-page.tsx'),
    'EditServicePage',
  ),
})

export const serviceRoutes = [list, fresh, one, edit]
