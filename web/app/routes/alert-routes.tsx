import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { groupingOf, type AlertSearch } from '../../pages/alerts/alert-search.ts'
import { frameRoute } from './frame-route.tsx'
import { textIn } from './text-in.ts'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/alerts',
  validateSearch: (search: Record<string, unknown>): AlertSearch => {
    const group = groupingOf(search['group'])
    return {
      ...textIn(search, ['status', 'service', 'integration', 'incident', 'q']),
      ...(group && { group }),
    }
  },
  component: lazyRouteComponent(() => import('../../pages/alerts/alerts-page.tsx'), 'AlertsPage'),
})

const quality = createRoute({
  getParentRoute: () => frameRoute,
  path: '/alerts/quality',
  validateSearch: (search: Record<string, unknown>): { days?: string; team?: string } =>
    textIn(search, ['days', 'team']),
  component: lazyRouteComponent(() => import('../../pages/alerts/quality-page.tsx'), 'QualityPage'),
})

const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/alerts/$id',
  component: lazyRouteComponent(() => import('../../pages/alerts/alert-page.tsx'), 'AlertPage'),
})

export const alertRoutes = [list, quality, one]
