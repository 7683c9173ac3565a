export type Durability = 'durable' | 'fast-and-lossy'

const ALWAYS = {
  // Nobody outside of this machine, and here only who may enter the directory.
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: '5432',
  // 20 connections a node, and tests open several pools.
  max_connections: '100',
  shared_buffers: '128MB',
  // Many small commits write whole pages after each checkpoint: fewer checkpoints and smaller pages, with at most 1 GB to replay.
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  max_wal_size: '1GB',
  // The jobs table is a queue: dead rows must go before they slow down the claims.
  autovacuum_naptime: '15s',
  // Statements here are short; compiling them costs more than it gives.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Contact data and keys stand in statements and details, so they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '',
  cluster_name: 'tocsin',
}

/** Given on the command line, so that no ALTER SYSTEM makes an acknowledged signal lossy. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const LOSSY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export function settingWords(durability: Durability): string[] {
  const settings = { ...ALWAYS, ...(durability === 'durable' ? DURABLE : LOSSY) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
