import { change } from '../change.ts'
import { type Fields, fieldsOf, firstText, isFields, linksOf, saidOf, textOf } from '../fields.ts'
import { instantOf } from '../instant.ts'
import { type Read, receiveObject } from '../receive-object.ts'
import type { Received, ReceivedBody } from '../received.ts'

/** GitHub's webhook: deployments, and workflows on the default branch, are changes; all else is let go. */
export function receive(body: ReceivedBody): Received {
  return receiveObject(body, read)
}

function read(payload: Fields): Read {
  const repository = fieldsOf(payload['repository'])
  if (isFields(payload['deployment_status'])) {
    return deployed(repository, fieldsOf(payload['deployment']), payload['deployment_status'])
  }
  if (isFields(payload['workflow_run'])) return ran(repository, payload['workflow_run'])
  return []
}

const outcomes: Record<string, string> = {
  success: 'Deployed',
  failure: 'Failed to deploy',
  error: 'Failed to deploy',
}

function deployed(repository: Fields, deployment: Fields, status: Fields): Read {
  const outcome = outcomes[textOf(status['state']) ?? '']
  if (outcome === undefined) return []
  const { ref, sha, task } = deployment
  const environment = firstText(status['environment'], deployment['environment'])
  return [
    change({
      summary: `${outcome} ${what(repository, ref, sha)} to ${environment ?? 'an environment'}`,
      source: 'GitHub',
      details: saidOf({
        repository: repository['full_name'],
        environment,
        ref,
        sha,
        task,
        by: fieldsOf(deployment['creator'])['login'],
        description: firstText(status['description'], deployment['description']),
      }),
      links: linksOf(
        ['Log', firstText(status['log_url'], status['target_url'])],
        ['Environment', status['environment_url']],
        ['Commit', commitOf(repository, sha)],
      ),
      happenedAt: instantOf(status['created_at']),
    }),
  ]
}

function ran(repository: Fields, run: Fields): Read {
  const { conclusion, head_branch: branch, head_sha: sha, name } = run
  if (conclusion !== 'success' || textOf(branch) === null || branch !== repository['default_branch'])
    return []
  return [
    change({
      summary: `${firstText(name) ?? 'A workflow'} succeeded on ${what(repository, branch, sha)}`,
      source: 'GitHub',
      details: saidOf({
        repository: repository['full_name'],
        workflow: name,
        ref: branch,
        sha,
        title: run['display_title'],
        by: fieldsOf(run['actor'])['login'],
      }),
      links: linksOf(['Run', run['html_url']], ['Commit', commitOf(repository, sha)]),
      happenedAt: instantOf(run['updated_at']),
    }),
  ]
}

/** `shop/web main (3f1c2ab)` */
function what(repository: Fields, ref: unknown, sha: unknown): string {
  const name = firstText(repository['full_name']) ?? 'a repository'
  const commit = textOf(sha)?.slice(0, 7) ?? null
  const branch = ref === sha ? null : textOf(ref)
  return [name, branch, commit === null ? null : `(${commit})`].filter((part) => part !== null).join(' ')
}

function commitOf(repository: Fields, sha: unknown): string | null {
  const [url, id] = [textOf(repository['html_url']), textOf(sha)]
  return url === null || id === null ? null : `${url}/commit/${id}`
}
