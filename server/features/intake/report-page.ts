import { html, type Html } from '../../../domain/rendering/html.ts'
import { textOf } from '../../integrations/fields.ts'
import { impacts, TRAP } from '../../integrations/form/receive.ts'

export type ReportPage = { title: string; body: Html }

/** The form; `fault` says what is missing, and what was `written` stays. */
export function reportForm(
  path: string,
  fault: string | null = null,
  written: Record<string, unknown> = {},
): ReportPage {
  const said = (name: string) => textOf(written[name]) ?? ''
  const choices = Object.entries(impacts).map(([name, { says }]) => {
    const checked = said('impact') === name ? html`checked` : ''
    return html`<p>
      <label><input type="radio" name="impact" value="${name}" required ${checked} /> ${says}</label>
    </p>`
  })
  return {
    title: 'Report a problem',
    body: html`
      <h1>Report a problem</h1>
      ${fault === null ? '' : html`<p class="bad" role="alert">${fault}</p>`}
      <form method="post" action="${path}">
        <section>
          <h2><label for="what">What does not work?</label></h2>
          <textarea id="what" name="what" rows="5" maxlength="5000" required>${said('what')}</textarea>
        </section>
        <section>
          <fieldset>
            <legend>How bad is it?</legend>
            ${choices}
          </fieldset>
        </section>
        <section>
          <p><label for="where">Where, such as the address of a page (optional)</label></p>
          <input id="where" name="where" maxlength="500" value="${said('where')}" />
          <p><label for="contact">How we reach you (optional)</label></p>
          <input id="contact" name="contact" maxlength="300" value="${said('contact')}" />
        </section>
        <p hidden>
          <label>Leave this empty <input name="${TRAP}" tabindex="-1" autocomplete="off" /></label>
        </p>
        <button>Send</button>
      </form>
    `,
  }
}

export const thanks: ReportPage = {
  title: 'Thank you',
  body: html`<h1>Thank you</h1>
    <p>Your report has arrived, and the team is told.</p>`,
}

export const unknownForm: ReportPage = {
  title: 'No such form',
  body: html`<h1>No such form</h1>
    <p>This address is not in use any more. Look for a new link where you found it.</p>`,
}

export const tooMany: ReportPage = {
  title: 'Too many reports',
  body: html`<h1>Too many reports at once</h1>
    <p>Others are reporting too, so the team knows. If yours is another problem, try again in a minute.</p>`,
}
