import { startEmbedded } from '../../server/database/embedded.ts'

// Started as a process of its own by the tests that kill it: node hold-database.ts <data directory>
const [, , dataDir = ''] = process.argv
const embedded = await startEmbedded({ dataDir, log: (line) => console.error(line), durable: false })
process.on('SIGTERM', () => {
  // As a server that drains: the database must outlive the signal.
  setTimeout(() => void embedded.stop().then(() => process.exit(0)), 500)
})
console.log(JSON.stringify(embedded.connection))
