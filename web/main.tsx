import '@mantine/core/styles.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { registerServiceWorker } from './push/register.ts'
import { keepInstallOffer } from './push/use-install.ts'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
registerServiceWorker()
keepInstallOffer()
