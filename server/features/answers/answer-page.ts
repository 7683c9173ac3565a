import { createHash } from 'node:crypto'
import { html, Html, type HtmlValue } from '../../../domain/rendering/html.ts'

const style = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5a6375; --line: #d9dee7; --paper: #fbfcfe; --card: #fff; --act: #175c3b; --on-act: #fff }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --soft: #a3acbd; --line: #3a4354; --paper: #12161f; --card: #1a202c; --act: #7fdcaa; --on-act: #0c1a13 }
}
* { box-sizing: border-box }
body { margin: 0; padding: 1.25rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; overflow-wrap: anywhere }
p { margin: .5rem 0 1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: 1rem 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
form { margin: .8rem 0 }
button { width: 100%; min-height: 4rem; padding: .9rem 1rem; border: 2px solid var(--act); border-radius: .8rem; background: var(--act); color: var(--on-act); font: 600 1.25rem system-ui, sans-serif; touch-action: manipulation; cursor: pointer }
button.second { min-height: 3rem; background: none; color: inherit; border-color: var(--line); font-size: 1.05rem }
a { color: inherit; text-underline-offset: .18em; display: inline-block; padding: .5rem 0 }
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
  heading: string
  text: string
  facts: [string, HtmlValue][]
  /** Each posts to its own address beside this page's; the one that is `meant` is for the thumb. */
  buttons: { label: string; action: string; meant: boolean }[]
  link: string | null
}

export function answerPage({ heading, text, facts, buttons, link }: AnswerPage): string {
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
          ${buttons.map(
            ({ label, action, meant }) =>
              html`<form method="post" action="${action}">
                <button type="submit" class="${meant ? 'first' : 'second'}">${label}</button>
              </form>`,
          )}
          ${link === null ? '' : html`<a href="${link}">Open the incident</a>`}
        </main>
      </body>
    </html> `.markup
}
