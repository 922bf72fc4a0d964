/** The address of every flag drawing by its file name: a chunk of its own, so that no screen waits for it. */
const found = import.meta.glob<string>(
  [
    '../../../node_modules/flag-icons/flags/4x3/??.svg',
    '../../../node_modules/flag-icons/flags/4x3/gb-{eng,sct,wls}.svg',
  ],
  { eager: true, query: '?url', import: 'default' },
)

export const addresses: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(found).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), address]),
)
