import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './frame-route.tsx'

/** What a notification opens: it stands alone, and needs no session when it comes by its signed link. */
const pageView = createRoute({
  getParentRoute: () => rootRoute,
  path: '/page/$page',
  component: lazyRouteComponent(() => import('../../pages/page-view/page-view-page.tsx'), 'PageViewPage'),
})

export const pageRoutes = [pageView]
