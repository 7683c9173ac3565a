import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

const ways = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
])

/** What was posted compressed; as it came when that is not so, and null when it is larger than may be taken. */
export function unpack(bytes: Buffer, encoding: string | undefined, largestBytes: number): Buffer | null {
  const way = ways.get(encoding?.trim().toLowerCase() ?? '')
  if (way === undefined) return bytes
  try {
    return way(bytes, { maxOutputLength: largestBytes })
  } catch (error) {
    return error instanceof RangeError ? null : bytes
  }
}
