import '@mantine/core/styles.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { styleNonce } from './app/style-nonce.ts'
import { registerServiceWorker } from './push/register.ts'
import { keepInstallOffer } from './push/use-install.ts'

/** Browsers that have no Temporal yet load one before the first screen. */
async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}

// What locks the page behind a dialog asks for the nonce of its style by this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
void start()
registerServiceWorker()
keepInstallOffer()
