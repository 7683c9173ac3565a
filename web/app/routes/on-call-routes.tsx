import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDraftAddress, readShown } from '../../pages/schedule/rota/read-address.ts'
import { frameRoute } from './frame-route.tsx'

export const onCallRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/on-call',
    validateSearch: ({ q }): { q?: string } => (typeof q === 'string' ? { q } : {}),
    component: lazyRouteComponent(() => import('../../pages/on-call/on-call-page.tsx'), 'OnCallPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/on-call/me',
    component: lazyRouteComponent(() => import('../../pages/my-on-call/my-on-call-page.tsx'), 'MyOnCallPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/shifts/$id',
    component: lazyRouteComponent(() => import('../../pages/shift/shift-page.tsx'), 'ShiftPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/hand-overs/$id',
    component: lazyRouteComponent(() => import('../../pages/hand-over/hand-over-page.tsx'), 'HandOverPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/schedules',
    component: lazyRouteComponent(() => import('../../pages/schedules/schedules-page.tsx'), 'SchedulesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/schedules/$id',
    validateSearch: readShown,
    component: lazyRouteComponent(() => import('../../pages/schedule/schedule-page.tsx'), 'SchedulePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/schedules/$id/edit',
    validateSearch: readDraftAddress,
    component: lazyRouteComponent(() => import('../../pages/schedule-draft/draft-page.tsx'), 'DraftPage'),
  }),
]
