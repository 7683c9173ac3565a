import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { html, Html } from '../../domain/rendering/html.ts'

/** Plain pages of the server itself: no script, light and dark, phone and desk. */
const style = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5a6375; --line: #d9dee7; --paper: #fbfcfe; --card: #fff; --mark: #b3261e; --good: #1b7f4b }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --soft: #a3acbd; --line: #323a49; --paper: #12161f; --card: #1a202c; --mark: #ff8a80; --good: #6fd39b }
}
* { box-sizing: border-box }
body { margin: 0; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem }
h2 { font-size: 1.05rem; margin: 0 0 .5rem }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem; margin: 1rem 0 }
p { margin: .4rem 0 }
section > :first-child { margin-top: 0 }
section > :last-child { margin-bottom: 0 }
a { color: inherit; text-underline-offset: .18em }
a:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
ul { margin: .4rem 0; padding-left: 1.2rem }
li { margin: .45rem 0 }
code, pre { font: .9rem/1.5 ui-monospace, monospace }
pre { margin: .6rem 0; padding: .7rem .8rem; border: 1px solid var(--line); border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all }
textarea, input:not([type]) { width: 100%; padding: .5rem .6rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--paper); color: inherit; font: inherit }
fieldset { border: 0; margin: 0; padding: 0 }
legend, label[for] { font-weight: 600; padding: 0 }
fieldset p { margin: 0 }
fieldset label { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem }
fieldset input { flex: none; width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--ink) }
button { padding: .6rem 1.4rem; border: 0; border-radius: .4rem; background: var(--ink); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer }
:is(textarea, input, button):focus-visible { outline: 2px solid var(--mark); outline-offset: 2px }
.good { color: var(--good); font-weight: 600 }
.bad { color: var(--mark); font-weight: 600 }
.soft { color: var(--soft) }
`

// One value, so that no formatting gets between the element and what its hash covers.
const styleElement = new Html(`<style>${style}</style>`)
const styleHash = createHash('sha256').update(style).digest('base64')

const policy = (formAction: 'none' | 'self') =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action '${formAction}'; frame-ancestors 'none'`

export async function sendPage(
  reply: FastifyReply,
  {
    title,
    body,
    refreshSeconds,
    postsTo = 'none',
  }: { title: string; body: Html; refreshSeconds?: number; postsTo?: 'none' | 'self' },
): Promise<FastifyReply> {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${refreshSeconds === undefined ? '' : html`<meta http-equiv="refresh" content="${refreshSeconds}" />`}
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `
  return await reply
    .header('content-security-policy', policy(postsTo))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.markup)
}
