import { html, type Html } from '../../../domain/rendering/html.ts'

/** Shows the command that trades the link. It says the same for every token, so that nobody can try links here. */
export function setupPage(link: string): Html {
  return html`
    <h1>Set up Tocsin</h1>
    <section>
      <h2>Become its administrator</h2>
      <p>Run this where you work with Tocsin; it trades the link for a token and keeps that for you:</p>
      <pre>tocsin login ${link}</pre>
      <p class="soft">
        In a checkout it is <code>npm run -s tocsin -- login</code> followed by the link. The link works once,
        within a day.
      </p>
    </section>
    <section>
      <h2>Then</h2>
      <p>Describe your teams, people and services in a file and apply it:</p>
      <pre>tocsin apply -f org.yaml</pre>
    </section>
  `
}
