import { isVideo, type Media } from '../../../protocol/media.ts'
import { MEDIA_PLACE } from '../../../protocol/media-place.ts'

/** A small picture of a medium; of a video its first. */
export function Thumbnail({ media }: { readonly media: Media }) {
  const address = MEDIA_PLACE + media.sha256
  return (
    <span className="thumbnail" aria-hidden="true">
      {isVideo(media) ? (
        <video src={`${address}#t=0.1`} muted playsInline preload="metadata" tabIndex={-1} />
      ) : (
        <img src={address} alt="" loading="lazy" decoding="async" />
      )}
    </span>
  )
}
