import { describe, expect, test } from 'vitest'
import { parseAddress } from './address.ts'
import { allowed, blockedAs, parseRange } from './address-rules.ts'

const unreadable = 'not a readable address'

test.each([
  ['8.8.8.8', null],
  ['1.1.1.1', null],
  ['9.255.255.255', null],
  ['11.0.0.0', null],
  ['100.63.255.255', null],
  ['100.128.0.0', null],
  ['126.255.255.255', null],
  ['128.0.0.0', null],
  ['169.253.255.255', null],
  ['169.255.0.0', null],
  ['172.15.255.255', null],
  ['172.32.0.0', null],
  ['192.167.255.255', null],
  ['192.169.0.0', null],
  ['198.17.255.255', null],
  ['198.20.0.0', null],
  ['223.255.255.255', null],
  ['2606:4700:4700::1111', null],
  ['2a00:1450:4001:830::200e', null],
  ['2001:200::1', null],
  ['0.0.0.0', 'an unspecified address'],
  ['0.1.2.3', 'an unspecified address'],
  ['10.0.0.0', 'a private address'],
  ['10.255.255.255', 'a private address'],
  ['100.64.0.1', 'a carrier-grade NAT address'],
  ['100.127.255.255', 'a carrier-grade NAT address'],
  ['100.100.100.200', 'a cloud metadata address'],
  ['127.0.0.1', 'a loopback address'],
  ['127.1.2.3', 'a loopback address'],
  ['127.255.255.255', 'a loopback address'],
  ['168.63.129.16', 'a cloud metadata address'],
  ['169.254.169.254', 'a cloud metadata address'],
  ['169.254.0.1', 'a link-local address'],
  ['172.16.0.1', 'a private address'],
  ['172.31.255.255', 'a private address'],
  ['192.0.0.1', 'a protocol assignment'],
  ['192.0.0.192', 'a cloud metadata address'],
  ['192.0.2.1', 'a documentation address'],
  ['192.88.99.1', 'a 6to4 relay'],
  ['192.168.1.1', 'a private address'],
  ['198.18.0.1', 'a benchmarking address'],
  ['198.51.100.1', 'a documentation address'],
  ['203.0.113.1', 'a documentation address'],
  ['224.0.0.1', 'a multicast address'],
  ['239.255.255.255', 'a multicast address'],
  ['240.0.0.1', 'a reserved address'],
  ['255.255.255.255', 'a reserved address'],
  ['::', 'an unspecified address'],
  ['::1', 'a loopback address'],
  ['0:0:0:0:0:0:0:1', 'a loopback address'],
  ['::ffff:127.0.0.1', 'an IPv4-mapped address'],
  ['::ffff:7f00:1', 'an IPv4-mapped address'],
  ['0:0:0:0:0:FFFF:10.0.0.1', 'an IPv4-mapped address'],
  ['::ffff:8.8.8.8', 'an IPv4-mapped address'],
  ['::127.0.0.1', 'an IPv4-compatible address'],
  ['64:ff9b::7f00:1', 'a NAT64 address'],
  ['64:ff9b::169.254.169.254', 'a NAT64 address'],
  ['64:ff9b:1::a00:1', 'a NAT64 address'],
  ['2002:7f00:1::', 'a 6to4 address'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'a Teredo address'],
  ['2001:20::1', 'a protocol assignment'],
  ['2001:db8::1', 'a documentation address'],
  ['3fff::1', 'a documentation address'],
  ['fc00::1', 'a private address'],
  ['fd12:3456:789a::1', 'a private address'],
  ['fd00:ec2::254', 'a cloud metadata address'],
  ['fe80::1', 'a link-local address'],
  ['fe80::1%eth0', 'a link-local address'],
  ['fec0::1', 'a site-local address'],
  ['ff02::1', 'a multicast address'],
  ['100::1', 'a reserved address'],
  ['5f00::1', 'a reserved address'],
  ['0177.0.0.1', unreadable],
  ['127.0.0.01', unreadable],
  ['0x7f.0.0.1', unreadable],
  ['0x7f000001', unreadable],
  ['2130706433', unreadable],
  ['127.1', unreadable],
  ['127.0.0.1.', unreadable],
  ['256.0.0.1', unreadable],
  ['1.2.3', unreadable],
  ['１２７.0.0.1', unreadable],
  ['', unreadable],
  ['localhost', unreadable],
  [':::', unreadable],
  ['1::2::3', unreadable],
  ['1:2:3:4:5:6:7', unreadable],
  ['1:2:3:4:5:6:7:8:9', unreadable],
  ['::ffff:127.0.0.256', unreadable],
  ['12345::', unreadable],
])('%s: %s', (address, because) => {
  expect(blockedAs(address)).toBe(because)
})

test.each([
  ['http://0177.0.0.1/', '127.0.0.1'],
  ['http://0x7f.1/', '127.0.0.1'],
  ['http://2130706433/', '127.0.0.1'],
  ['http://127.1/', '127.0.0.1'],
  ['http://１２７.0.0.1/', '127.0.0.1'],
  ['http://0xa9fea9fe/', '169.254.169.254'],
  ['http://[::ffff:169.254.169.254]/', '::ffff:a9fe:a9fe'],
])('the trick in %s reaches the rules as %s', (url, address) => {
  const host = new URL(url).hostname.replaceAll(/[[\]]/g, '')
  expect(host).toBe(address)
  expect(blockedAs(host)).not.toBeNull()
})

describe('ranges', () => {
  test.each([
    ['127.0.0.0/8', '127.9.9.9', true],
    ['127.0.0.1/8', '127.9.9.9', true],
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['0.0.0.0/0', '10.1.2.3', true],
    ['0.0.0.0/0', '::1', false],
    ['::/0', 'fe80::1', true],
    ['::/0', '10.1.2.3', false],
    ['fd00::/8', 'fdff::1', true],
    ['fd00::/8', 'fe00::1', false],
    [' 10.0.0.0/31 ', '10.0.0.1', true],
    ['10.0.0.0/31', '10.0.0.2', false],
    ['127.0.0.0/8', '::ffff:127.0.0.1', false],
    ['::ffff:0:0/96', '::ffff:127.0.0.1', true],
  ])('%s and %s: %s', (text, address, match) => {
    const range = parseRange(text)
    expect(range && allowed(address, [range])).toBe(match)
  })

  test.each([
    '',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10/8',
    'fe80::1%eth0/64',
    'all',
    '10.0.0.0/-1',
  ])('"%s" is no range', (text) => {
    expect(parseRange(text)).toBeNull()
  })
})

test('both spellings of an IPv6 address are one number', () => {
  expect(parseAddress('::ffff:1.2.3.4')).toEqual(parseAddress('0:0:0:0:0:ffff:102:304'))
})
