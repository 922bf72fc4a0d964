/** Where a medium is served, by the hub as by the shell: below this, under its checksum. (No zod: a service worker needs it, too.) */
export const MEDIA_PLACE = '/media/'
