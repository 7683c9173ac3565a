import { expect, test } from 'vitest'
import { refusedAs } from './media-type.ts'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2)
const webp = Uint8Array.of(...text('RIFF'), 9, 9, 9, 9, ...text('WEBPVP8 '))

function text(written: string): Uint8Array {
  return new TextEncoder().encode(written)
}

test.each<[string, string, Uint8Array, string | null]>([
  ['a screenshot is taken', 'image/png', png, null],
  ['a WebP is known by its two marks', 'image/webp', webp, null],
  [
    'a sound in the same wrapping is no picture',
    'image/webp',
    text('RIFF....WAVEfmt '),
    'not a WebP picture',
  ],
  ['a log is taken', 'text/plain', text('14:37 ERROR Überlauf\n'), null],
  ['with its colours', 'text/plain', text('\u001B[31mERROR\u001B[0m'), null],
  ['a program is no log', 'text/plain', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0), 'not text'],
  ['another encoding is no UTF-8', 'text/plain', Uint8Array.of(0xdc, 0x62), 'not text'],
  ['JSON is read', 'application/json', text('{"a": 1}'), null],
  ['half of it is none', 'application/json', text('{"a": '), 'not JSON'],
  ['a page with scripts is no picture', 'image/png', text('<script>'), 'is said to be image/png'],
  ['nor is it taken as what it is', 'text/html', text('<script>'), 'text/html is not taken'],
  ['nor a picture with scripts in it', 'image/svg+xml', text('<svg/>'), 'is not taken'],
  ['nothing is no file', 'text/plain', new Uint8Array(), 'empty'],
  ['names of objects are no types', 'constructor', png, 'is not taken'],
])('%s', (_claim, said, bytes, because) => {
  const refused = refusedAs(said, bytes)
  if (because === null) expect(refused).toBeNull()
  else expect(refused).toContain(because)
})
