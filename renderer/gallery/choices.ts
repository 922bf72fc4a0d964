import { LANGUAGES } from '../screen/language/dictionaries.ts'
import { BASE_LOOKS } from '../../protocol/look.ts'

/** A sample as the gallery knows it. */
export interface GallerySample {
  readonly family: string
  readonly name: string
  /** Status of its document, "OFFICIAL"; "–" where it has none. */
  readonly moment: string
}

/** One picture: a sample in one raster, language, look and age. */
export interface Picture extends GallerySample {
  readonly raster: string
  readonly language: string
  readonly look: string
  readonly age: string
  /** Where the picture stands by itself. */
  readonly href: string
}

/** The rasters that walls have. */
export const RASTERS = ['1920x1080', '3840x2160', '1080x1920', '1920x160'] as const
/** What a picture may be besides its sample's own state: aged by each of the three faults. */
export const AGES = ['as it is', 'silent', 'source', 'hub'] as const

/** What a gallery can be narrowed by; what the page's address carries. */
export const DIMENSIONS = ['family', 'name', 'moment', 'raster', 'language', 'look', 'age'] as const
export type Dimension = (typeof DIMENSIONS)[number]
/** The chosen values of each dimension; none chosen means the first of raster, language, look and age, and all of the others. */
export type Choice = Readonly<Record<Dimension, readonly string[]>>

/** What can be chosen of each dimension, in the order in which it is offered. */
export function optionsOf(samples: readonly GallerySample[]): Choice {
  const all = (pick: (sample: GallerySample) => string) => [...new Set(samples.map(pick))].toSorted()
  return {
    family: all((sample) => sample.family),
    name: all((sample) => sample.name),
    moment: all((sample) => sample.moment),
    raster: RASTERS,
    language: LANGUAGES,
    look: BASE_LOOKS,
    age: AGES,
  }
}

/** What the page's address says: `?family=lanes&family=gaps&raster=1920x160`. What is not offered is left out. */
export function choiceOf(query: URLSearchParams, options: Choice): Choice {
  const chosen = (dimension: Dimension) => query.getAll(dimension).filter((value) => options[dimension].includes(value))
  return {
    family: chosen('family'),
    name: chosen('name'),
    moment: chosen('moment'),
    raster: chosen('raster'),
    language: chosen('language'),
    look: chosen('look'),
    age: chosen('age'),
  }
}

/** The address of a choice, so that it can be sent to somebody. */
export function queryOf(choice: Choice): URLSearchParams {
  const query = new URLSearchParams()
  for (const dimension of DIMENSIONS) for (const value of choice[dimension]) query.append(dimension, value)
  return query
}

/** The pictures of a choice: sample by sample, raster by raster. */
export function picturesOf(samples: readonly GallerySample[], choice: Choice): readonly Picture[] {
  const wanted = samples.filter((sample) =>
    (['family', 'name', 'moment'] as const).every(
      (dimension) => choice[dimension].length === 0 || choice[dimension].includes(sample[dimension]),
    ),
  )
  const some = (chosen: readonly string[], first: string) => (chosen.length === 0 ? [first] : chosen)
  return wanted.flatMap((sample) =>
    some(choice.raster, RASTERS[0]).flatMap((raster) =>
      some(choice.language, 'en').flatMap((language) =>
        some(choice.look, BASE_LOOKS[0]).flatMap((look) =>
          some(choice.age, AGES[0]).map((age) => ({
            ...sample,
            raster,
            language,
            look,
            age,
            href: hrefOf(sample, { raster, language, look, age }),
          })),
        ),
      ),
    ),
  )
}

/** The sample viewer's address of one picture, as seen from the root of the hub. */
export function hrefOf(
  { family, name }: Pick<GallerySample, 'family' | 'name'>,
  { raster, language, look, age }: Pick<Picture, 'raster' | 'language' | 'look' | 'age'>,
): string {
  const query = new URLSearchParams({ sample: `${family}/${name}`, raster })
  if (language !== 'en') query.set('language', language)
  if (look !== BASE_LOOKS[0]) query.set('look', look)
  if (age !== AGES[0]) query.set('state', age)
  return `/screen/sample?${query}`
}
