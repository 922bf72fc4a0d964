/** An element as read: ODF says everything in attributes; `text` is kept for the few elements that hold words. */
export interface XmlElement {
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}
