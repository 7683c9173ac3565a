import { createRouter } from '@tanstack/react-router'
import { Failed } from '../components/failed.tsx'
import { LoadingPage } from '../components/loading.tsx'
import { alertRoutes } from './routes/alert-routes.tsx'
import { actionItemRoutes } from './routes/action-item-routes.tsx'
import { searchRoutes } from './routes/search-routes.tsx'
import { settingsRoutes } from './routes/settings-routes.tsx'
import { frameRoute, rootRoute } from './routes/frame-route.tsx'
import { homeRoutes } from './routes/home-routes.tsx'
import { incidentRoutes } from './routes/incident-routes.tsx'
import { integrationRoutes } from './routes/integration-routes.tsx'
import { notificationRoutes } from './routes/notification-routes.tsx'
import { onCallRoutes } from './routes/on-call-routes.tsx'
import { pageRoutes } from './routes/page-routes.tsx'
import { peopleRoutes } from './routes/people-routes.tsx'
import { policyRoutes } from './routes/policy-routes.tsx'
import { accountRoutes, signInRoutes } from './routes/sign-in-routes.tsx'
import { routingRoutes } from './routes/routing-routes.tsx'
import { serviceRoutes } from './routes/service-routes.tsx'
import { silenceRoutes } from './routes/silence-routes.tsx'

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    ...homeRoutes,
    ...settingsRoutes,
    ...searchRoutes,
    ...actionItemRoutes,
    ...incidentRoutes,
    ...notificationRoutes,
    ...onCallRoutes,
    ...policyRoutes,
    ...accountRoutes,
    ...peopleRoutes,
    ...alertRoutes,
    ...silenceRoutes,
    ...integrationRoutes,
    ...serviceRoutes,
    ...routingRoutes,
  ]),
  ...pageRoutes,
  ...signInRoutes,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: Failed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
