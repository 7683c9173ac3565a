import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { invite } from '../api/accounts.ts'
import { steps } from './outage.ts'
import { startPhones } from './phones.ts'
import { play } from './play.ts'
import { prepare } from './prepare.ts'
import { Stage } from './stage.ts'
import { keys, steerByKeys } from './steering.ts'

const PLAYERS = ['ana', 'eve', 'sam']

const adminToken = randomBytes(24).toString('hex')
process.env['TOCSIN_DATA_DIR'] ??= './data/demo'
process.env['TOCSIN_EGRESS_ALLOW'] ??= '127.0.0.0/8'
process.env['TOCSIN_LOG_LEVEL'] ??= 'warn'
process.env['TOCSIN_ADMIN_TOKEN'] = adminToken

await import('../server/main.ts')
const stage = new Stage(`http://127.0.0.1:${process.env['TOCSIN_PORT'] ?? '8080'}`, adminToken)
console.log('Preparing an organisation and its year ...')
await prepare(stage, await startPhones(), new Date())
console.log('Come in as one of its people (each link works once):')
for (const person of PLAYERS) {
  const { url } = await stage.administrator.call(invite, { params: { id: person }, body: {} })
  console.log(`  ${person.padEnd(4)} ${url}`)
}
console.log(`In a minute a release of the checkout goes wrong. ${process.stdin.isTTY ? keys : ''}`)
const steering = steerByKeys()
await steering.wait(60)
await play(stage, steps, steering)
console.log('That was it. The server goes on; Ctrl-C stops it.')
