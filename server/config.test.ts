import { expect, test } from 'vitest'
import { BadSettings, readConfig } from './config.ts'

const read = (place: string) => readConfig({ TOCSIN_SMTP_LISTEN: place }).mailIn

test.each([
  ['127.0.0.1:2525', { host: '127.0.0.1', port: 2525 }],
  ['mail.example.com:25', { host: 'mail.example.com', port: 25 }],
  ['[::1]:2525', { host: '::1', port: 2525 }],
  ['', null],
])('mail is taken at %j', (given, place) => {
  expect(read(given)).toEqual(place)
})

test.each(['2525', '127.0.0.1', '127.0.0.1:', '127.0.0.1:99999', '::1:25', 'smtp://127.0.0.1:25'])(
  '%j is refused with an example',
  (given) => {
    expect(() => read(given)).toThrow(BadSettings)
    expect(() => read(given)).toThrow(/not an address and a port; for example: 127\.0\.0\.1:2525/)
  },
)
