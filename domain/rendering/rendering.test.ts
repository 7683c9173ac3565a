import { describe, expect, test } from 'vitest'
import { html } from './html.ts'
import { oneLine, plainText, shorten } from './plain-text.ts'
import { escapeXml } from './xml.ts'

describe('plain text', () => {
  test.each([
    ['NUL vanishes', 'a\u0000b', 'ab'],
    ['a terminal escape loses its escape', 'a\u001B[31mb', 'a[31mb'],
    ['bidi controls vanish', 'user\u202Egnp.exe\u2066', 'usergnp.exe'],
    ['a lone surrogate becomes a replacement character', 'a\uD800b', 'a\uFFFDb'],
    ['an emoji stays', 'disk 👩‍🚒 full', 'disk 👩‍🚒 full'],
    ['Windows line ends become line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['unicode line ends become line ends', 'a\u2028b', 'a\nb'],
  ])('%s', (_claim, text, shown) => {
    expect(plainText(text)).toBe(shown)
  })

  test('one line has no second line to smuggle a header in', () => {
    expect(oneLine(' a\r\nBcc: b@c\t\u2028 d ')).toBe('a Bcc: b@c d')
  })

  test.each([
    ['short text stays', 'abc', 3, 'abc'],
    ['long text ends in an ellipsis', 'abcdef', 4, 'abc…'],
    ['an emoji is not cut in half', 'ab😀cd', 4, 'ab…'],
    ['no room for an ellipsis', 'abc', 1, 'a'],
    ['no room at all', 'abc', 0, ''],
  ])('%s', (_claim, text, most, shown) => {
    expect(shorten(text, most)).toBe(shown)
  })
})

describe('markup', () => {
  test('what enters a template is escaped, markup written here is not', () => {
    const item = html`<b title="${`"'><script>`}">${'a & b'}</b>`
    expect(html`<i>${[item, item]}${null}${1}</i>`.toString()).toBe(
      '<i><b title="&quot;&#39;&gt;&lt;script&gt;">a &amp; b</b><b title="&quot;&#39;&gt;&lt;script&gt;">a &amp; b</b>1</i>',
    )
  })

  test('XML text cannot end its element', () => {
    expect(escapeXml(`</Say><Dial>'"&\u0000\uFFFF`)).toBe('&lt;/Say&gt;&lt;Dial&gt;&apos;&quot;&amp;')
  })
})
