/** The page fills it, the service worker serves from it. */
export const MEDIA_CACHE = 'tribune media'
