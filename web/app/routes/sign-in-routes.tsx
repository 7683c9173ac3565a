import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, rootRoute } from './frame-route.tsx'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next, refused }): { next?: string; refused?: string } => ({
    ...(typeof next === 'string' && { next }),
    ...(typeof refused === 'string' && { refused }),
  }),
  component: lazyRouteComponent(() => import('../../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup/$token',
  component: lazyRouteComponent(() => import('../../pages/sign-in/set-up-page.tsx'), 'SetUpPage'),
})

const forgotten = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten',
  component: lazyRouteComponent(() => import('../../pages/sign-in/forgotten-page.tsx'), 'ForgottenPage'),
})

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('../../pages/sign-in/link-page.tsx'), 'InvitationPage'),
})

const newPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-password/$token',
  component: lazyRouteComponent(() => import('../../pages/sign-in/link-page.tsx'), 'NewPasswordPage'),
})

const device = createRoute({
  getParentRoute: () => frameRoute,
  path: '/device',
  validateSearch: ({ code }): { code?: string } => (typeof code === 'string' ? { code } : {}),
  component: lazyRouteComponent(() => import('../../pages/sign-in/device-page.tsx'), 'DevicePage'),
})

const account = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account',
  validateSearch: ({ add }): { add?: 'passkey' } => (add === 'passkey' ? { add } : {}),
  component: lazyRouteComponent(() => import('../../pages/account/account-page.tsx'), 'AccountPage'),
})

export const signInRoutes = [signIn, setUp, forgotten, invitation, newPassword]
export const accountRoutes = [device, account]
