/** Marks at the four corners: the whole raster is on the wall, none of it is cut off. */
export function Corners() {
  return (
    <div className="view-corners" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  )
}
