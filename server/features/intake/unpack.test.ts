import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpack } from './unpack.ts'

const body = Buffer.from('{"summary":"Disk full"}')

test.for([
  { claim: 'gzip is unpacked', bytes: gzipSync(body), encoding: 'gzip' },
  { claim: 'the name of an encoding may be written in any case', bytes: gzipSync(body), encoding: ' GZIP ' },
  { claim: 'deflate is unpacked', bytes: deflateSync(body), encoding: 'deflate' },
  { claim: 'brotli is unpacked', bytes: brotliCompressSync(body), encoding: 'br' },
  { claim: 'what is not compressed stays as it is', bytes: body, encoding: undefined },
  { claim: 'what only says that it is compressed stays as it is', bytes: body, encoding: 'gzip' },
])('$claim', ({ bytes, encoding }) => {
  expect(unpack(bytes, encoding, 1000)?.toString()).toBe(body.toString())
})

test('what would become larger than may be taken is not unpacked', () => {
  expect(unpack(gzipSync(Buffer.alloc(10_000_000)), 'gzip', 1000)).toBeNull()
})
