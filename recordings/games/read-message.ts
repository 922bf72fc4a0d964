/** A message as text, read by pattern and not by Tribune's own reader, so that one can check the other. */
export interface TextMessage {
  readonly name: string
  readonly xml: string
  /** Of the file name, the twelve between "~". */
  readonly fields: readonly string[]
  readonly header: Readonly<Record<string, string>>
  readonly type: string
  readonly code: string
  readonly status: string
}

export function messageOf(name: string, xml: string): TextMessage {
  const head = /<OdfBody ([^>]*)>/.exec(xml)?.[1] ?? ''
  const header = Object.fromEntries(
    [...head.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  )
  return {
    name,
    xml,
    fields: name.replace(/\.xml$/, '').split('~'),
    header,
    type: header['DocumentType'] ?? '',
    code: header['DocumentCode'] ?? '',
    status: header['ResultStatus'] ?? '',
  }
}

/** @returns "" where elements close as they open and attributes stand once each, else what is wrong. */
export function wellFormed(xml: string): string {
  const open: string[] = []
  const body = xml.replace(/^<\?xml [^>]*\?>/, '')
  for (const [, close, name = '', attributes = '', empty] of body.matchAll(
    /<(\/?)([\w]+)((?:\s+\w+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing`
      continue
    }
    const names = [...attributes.matchAll(/(\w+)=/g)].map(([, key]) => key)
    if (new Set(names).size !== names.length) return `<${name}> has an attribute twice`
    if (empty !== '/') open.push(name)
  }
  const rest = body.replace(/<[^<>]*>/g, '')
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) return 'a sign is not escaped'
  return open.length === 0 ? '' : `<${open.join('> <')}> stays open`
}
