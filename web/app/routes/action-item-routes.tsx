import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readFilter } from '../../pages/action-items/filter.ts'
import { readPrefill } from '../../pages/action-items/prefill.ts'
import { frameRoute } from './frame-route.tsx'

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: '/action-items',
  validateSearch: readFilter,
  component: lazyRouteComponent(
    () => import('../../pages/action-items/action-items-page.tsx'),
    'ActionItemsPage',
  ),
})

const add = createRoute({
  getParentRoute: () => frameRoute,
  path: '/action-items/new',
  validateSearch: readPrefill,
  component: lazyRouteComponent(
    () => import('../../pages/action-items/new-action-item-page.tsx'),
    'NewActionItemPage',
  ),
})

const one = createRoute({
  getParentRoute: () => frameRoute,
  path: '/action-items/$id',
  component: lazyRouteComponent(
    () => import('../../pages/action-items/action-item-page.tsx'),
    'ActionItemPage',
  ),
})

export const actionItemRoutes = [list, add, one]
