import { MantineProvider } from '@mantine/core'

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { ZoneProvider } from '../time/zone.tsx'
import { queryClient } from './query-client.ts'
import { router } from './routes.tsx'
import { styleNonce } from './style-nonce.ts'
import { theme, variables } from './theme.ts'
import { Toasts } from './toasts.tsx'

export function App(): ReactElement {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ZoneProvider>
          <Toasts />
          <RouterProvider router={router} />
        </ZoneProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
