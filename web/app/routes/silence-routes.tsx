import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  suppressionTabs,
  textsIn,
  type SilenceSearch,
  type SuppressionTab,
} from '../../pages/silences/silence-search.ts'
import { frameRoute } from './frame-route.tsx'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/silences',
  validateSearch: (search: Record<string, unknown>): { tab?: SuppressionTab; ended?: boolean } => {
    const tab = suppressionTabs.find((known) => known === search['tab'])
    return { ...(tab && { tab }), ...(search['ended'] === true && { ended: true }) }
  },
  component: lazyRouteComponent(() => import('../../pages/silences/silences-page.tsx'), 'SilencesPage'),
})

const newSilence = createRoute({
  getParentRoute: () => frameRoute,
  path: '/silences/new',
  validateSearch: (search: Record<string, unknown>): SilenceSearch => {
    const [services, matchers] = [textsIn(search['services']), textsIn(search['matchers'])]
    return { ...(services.length > 0 && { services }), ...(matchers.length > 0 && { matchers }) }
  },
  component: lazyRouteComponent(() => import('../../pages/silences/new-silence-page.tsx'), 'NewSilencePage'),
})

const newMaintenance = createRoute({
  getParentRoute: () => frameRoute,
  path: '/maintenance/new',
  component: lazyRouteComponent(
    () => import('../../pages/maintenance/new-maintenance-page.tsx'),
    'NewMaintenancePage',
  ),
})

const maintenance = createRoute({
  getParentRoute: () => frameRoute,
  path: '/maintenance/$id',
  component: lazyRouteComponent(
    () => import('../../pages/maintenance/maintenance-page.tsx'),
    'MaintenancePage',
  ),
})

const newInhibition = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inhibition/new',
  component: lazyRouteComponent(
    () => import('../../pages/inhibition/new-inhibition-page.tsx'),
    'NewInhibitionPage',
  ),
})

const inhibition = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inhibition/$id',
  component: lazyRouteComponent(() => import('../../pages/inhibition/inhibition-page.tsx'), 'InhibitionPage'),
})

export const silenceRoutes = [list, newSilence, newMaintenance, maintenance, newInhibition, inhibition]
