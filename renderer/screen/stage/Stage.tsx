import type { CSSProperties, ReactNode } from 'react'
import type { Look } from '../settings.ts'
import type { Geometry } from './geometry.ts'
import './stage.css'

/** The one place where pictures stand: sized, turned, coloured. Nothing reaches beyond it. */
export function Stage({ geometry, look, children }: { geometry: Geometry; look: Look; children: ReactNode }) {
  const { width, height, unit, transform, form } = geometry
  const style: CSSProperties & Record<'--H', string> = { width, height, transform, '--H': `${unit}px` }
  return (
    <main className="stage" data-look={look} data-form={form} style={style}>
      {children}
    </main>
  )
}
