import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'

const home = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/home/home-page.tsx'), 'HomePage'),
})

export const homeRoutes = [home]
