import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    keys: { type: 'string', default: '100' },
  },
})

const first = Number(values.from)
const startedAt = performance.now()
let incidents = 0
let failed = 0
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const outcome = simulate(seed, { keys: Number(values.keys) })
  incidents += outcome.incidents
  if (outcome.violations.length === 0) continue
  failed += 1
  console.log(`seed ${seed}\n  ${outcome.violations.slice(0, 4).join('\n  ')}`)
}
const seconds = (performance.now() - startedAt) / 1000
console.log(`${incidents} incidents, ${failed} failing seeds, ${Math.round(incidents / seconds)} incidents/s`)
process.exitCode = failed > 0 ? 1 : 0
