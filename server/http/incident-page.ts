import type { FastifyInstance, FastifyRequest } from 'fastify'
import { html } from '../../domain/rendering/html.ts'
import { Refused } from '../../api/problem.ts'
import { sendPage } from './html-page.ts'

/** Where the links of pages lead until there is a web app. It knows the incident's name from its own address only. */
export function incidentPage(app: FastifyInstance): void {
  app.get('/incidents/:name', async (request: FastifyRequest<{ Params: { name: string } }>, reply) => {
    const { name } = request.params
    if (!/^INC-\d{1,18}$/.test(name))
      throw new Refused('not-found', 'An incident is called INC and a number.')
    return await sendPage(reply, {
      title: name,
      body: html`
        <h1>${name}</h1>
        <section>
          <p>Incidents are shown on the command line:</p>
          <pre>tocsin incident show ${name}</pre>
          <p>
            and over the API, at <code>/api/v1/incidents/${name}</code>: see
            <a href="/docs">the reference</a>.
          </p>
          <p class="soft">In a checkout, <code>tocsin</code> is <code>npm run -s tocsin --</code>.</p>
        </section>
      `,
    })
  })
}
