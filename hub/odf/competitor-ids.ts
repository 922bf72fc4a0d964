/** The keys of competitors: the code as sent; a code that stands twice (TBD, BYE) gets a number, in the order sent. */
export function competitorIds(): (code: string) => string {
  const seen = new Map<string, number>()
  return (code) => {
    const plain = code === '' || code === '__proto__' ? 'row' : code
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    return times === 1 ? plain : `${plain}~${times}`
  }
}

/** The code that a key was made from: a competitor that stands twice is still one. */
export function codeOfId(id: string): string {
  const mark = id.lastIndexOf('~')
  return mark > 0 && /^\d+$/.test(id.slice(mark + 1)) ? id.slice(0, mark) : id
}
