type Request = { path: string; body: object }

const SUMMARY = 'First test signal'

/** What each source would send of something that is down. */
function requestOf(type: string, key: string): Request {
  if (type === 'alertmanager' || type === 'grafana') {
    const alert = { status: 'firing', labels: { alertname: SUMMARY, severity: 'critical' }, annotations: {} }
    return { path: `/intake/${type}/${key}`, body: { version: '4', status: 'firing', alerts: [alert] } }
  }
  if (type === 'pagerduty-events') {
    const payload = { summary: SUMMARY, source: 'first-run', severity: 'critical' }
    return { path: '/v2/enqueue', body: { routing_key: key, event_action: 'trigger', payload } }
  }
  return { path: `/intake/generic/${key}`, body: { summary: SUMMARY, severity: 'critical' } }
}

/** A command to copy, with the key of the integration in it. */
export function curlFor(type: string, key: string, publicUrl: string): string {
  const { path, body } = requestOf(type, key)
  return [
    `curl -X POST ${publicUrl}${path} \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify(body)}'`,
  ].join('\n')
}
