import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './frame-route.tsx'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next }): { next?: string } => (typeof next === 'string' ? { next } : {}),
  component: lazyRouteComponent(() => import('../../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

export const signInRoutes = [signIn]
