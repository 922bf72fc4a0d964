/** What a screen runs on, in a few words: of a browser's own long name its family and number. */
export function agentWords(agent: string | undefined): string {
  if (agent === undefined) return ''
  const browser = /(Firefox|Edg|OPR|SamsungBrowser|Chrome|Version)\/(\d+)/.exec(agent)
  if (!agent.includes('Mozilla/') || browser === null) return agent
  return `${browser[1] === 'Version' ? 'Safari' : browser[1] === 'Edg' ? 'Edge' : browser[1]} ${browser[2]}`
}
