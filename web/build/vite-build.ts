import process from 'node:process'
import { build, mergeConfig } from 'vite'
import { config } from './config.ts'

const [, , outDir] = process.argv
await build(mergeConfig(config, { logLevel: 'error', build: { outDir, emptyOutDir: true } }))
