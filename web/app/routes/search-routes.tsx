import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'

const search = createRoute({
  getParentRoute: () => frameRoute,
  path: '/search',
  validateSearch: ({ q }): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
  component: lazyRouteComponent(() => import('../../pages/search/search-page.tsx'), 'SearchPage'),
})

export const searchRoutes = [search]
