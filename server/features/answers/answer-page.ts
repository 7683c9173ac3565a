import { createHash } from 'node:crypto'
import { html, Html, type HtmlValue } from '../../../domain/rendering/html.ts'

const style = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #565d69; --line: #dfe3ea; --paper: #f7f8fa; --card: #fff; --act: #2d51a3; --on-act: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --soft: #a4acb9; --line: #3a4354; --paper: #12151b; --card: #1a1e26; --act: #8aa3de; --on-act: #10182b }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums }
main { display: flex; flex-direction: column; max-width: 38rem; min-height: 100dvh; margin: 0 auto; padding: 0 max(1.1rem, env(safe-area-inset-left)) calc(1rem + env(safe-area-inset-bottom)) }
.band { display: flex; justify-content: space-between; margin: 0 -1.1rem; padding: calc(.7rem + env(safe-area-inset-top)) 1.1rem .7rem; background: #495057; color: #fff; font-size: 1.25rem; font-weight: 700 }
.rank-1 { background: #c92a2a }
.rank-2 { background: #c2410c }
.rank-3 { background: #ffd43b; color: #1f1a00 }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1.1rem 0 .4rem; overflow-wrap: anywhere }
p { margin: .3rem 0 1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: .5rem 0 1.2rem; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .8rem }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
.answers { display: flex; flex-wrap: wrap; gap: .65rem; margin-top: auto }
form { flex: 1 1 40%; margin: 0 }
form.meant { flex-basis: 100% }
button { width: 100%; height: 100%; min-height: 3.6rem; padding: .7rem .8rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--card); color: inherit; font: 600 1.05rem system-ui, sans-serif; touch-action: manipulation; cursor: pointer }
.meant button { min-height: 4.7rem; border-color: var(--act); background: var(--act); color: var(--on-act); font-size: 1.35rem }
a { display: grid; place-items: center; min-height: 2.75rem; color: inherit; text-underline-offset: .18em }
:focus-visible { outline: 3px solid var(--act); outline-offset: 3px }
`

/** The style's hash stands in the policy, so the element holds exactly this text. */
const styleElement = new Html(`<style>${style}</style>`)
const styleHash = createHash('sha256').update(style).digest('base64')

export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export type AnswerPage = {
  /** How bad it is and what it is called, in the colour of its rank. */
  band: { severity: string; name: string } | null
  heading: string
  text: string
  facts: [string, HtmlValue][]
  /** Each posts to its own address beside this page's; the one that is `meant` is for the thumb. */
  buttons: { label: string; action: string; meant: boolean }[]
  link: string | null
}

export function answerPage({ band, heading, text, facts, buttons, link }: AnswerPage): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${heading}</title>
        ${styleElement}
      </head>
      <body>
        <main>
          ${band === null ? '' : bandOf(band)}
          <h1>${heading}</h1>
          <p role="status">${text}</p>
          ${
            facts.length > 0
              ? html`<dl>
                  ${facts.map(
                    ([name, value]) =>
                      html`<dt>${name}</dt>
                        <dd>${value}</dd>`,
                  )}
                </dl>`
              : ''
          }
          <div class="answers">
            ${buttons.map(
              ({ label, action, meant }) =>
                html`<form method="post" action="${action}" class="${meant ? 'meant' : ''}">
                  <button type="submit">${label}</button>
                </form>`,
            )}
          </div>
          ${link === null ? '' : html`<a href="${link}">Open the incident</a>`}
        </main>
      </body>
    </html> `.markup
}

function bandOf({ severity, name }: NonNullable<AnswerPage['band']>): Html {
  const rank = /[1-4]$/.exec(severity)?.[0] ?? '4'
  return html`<div class="band rank-${rank}"><span>${severity}</span><span>${name}</span></div>`
}
