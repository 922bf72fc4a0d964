import { eventLines, raceRounds, wordsOf } from '../../framework/event-lines.mjs'

/**
 * @typedef {{ time: number, field: number, points: readonly string[], spread: number, team?: number, seconds: boolean, shots: number, legShots: number,
 *   cards: boolean, sprints: boolean, out: string, disqualified: string, class?: string, through: number }} GapFacts
 *   time: of men, hundredths; field: how many start; spread: of the field at the end, in parts of a thousand; seconds: gaps are whole
 *   seconds; shots: times at the range; legShots: of each athlete of a relay; cards: warnings for walkers; sprints: points for the first three at each point; out: who is taken off (LAP, OTL), else DNF; through: places of
 *   a heat that go on
 */

/** Of a line in `GAP_EVENTS`. @param {import('../../framework/scenario.mjs').EventPlan} event @returns {GapFacts} */
export function gapFacts(event) {
  const words = wordsOf(event)
  const team = words.number('team', 0)
  const sportClass = words.text('class')
  const field = words.number('field', 14)
  return {
    time: words.time('time'),
    field,
    points: words.list('points'),
    spread: words.number('spread', 12),
    ...(team === 0 ? {} : { team }),
    seconds: words.has('seconds'),
    shots: words.number('shots', 0),
    legShots: words.number('legshots', 0),
    cards: words.has('cards'),
    sprints: words.has('sprints'),
    out: words.text('out') ?? 'DNF',
    disqualified: words.text('irm') ?? 'DSQ',
    ...(sportClass === undefined ? {} : { class: sportClass }),
    through: words.number('through', Math.floor(field / 2)),
  }
}

export const GAP_EVENTS = eventLines(
  `
ATH 800M | 800m | MW | 3 2 12 | time=1:45.60 field=8 points=400 through=3 irm=DQ | WR=1:41.20 MR=1:43.90
ATH 1500M | 1500m | MW | 2 0 14 | time=3:36.40 field=13 points=400,800,1200 irm=DQ | WR=3:26.90 MR=3:31.10
ATH 3000MSC | 3000m Steeplechase | MW | 2 0 20 | time=8:20.00 field=14 points=1000,2000 irm=DQ | WR=7:53.30 MR=8:06.00
ATH 5000M | 5000m | MW | 2 0 26 | time=13:10.00 field=15 points=1000,2000,3000,4000 irm=DQ | WR=12:36.10 MR=12:58.00
ATH 10000M | 10,000m | MW | final 42 | time=27:40.00 field=20 points=2000,4000,6000,8000 irm=DQ | WR=26:12.40 MR=27:05.00
ATH MAR | Marathon | MW | final 190 | time=2:09:30.00 field=24 points=10_km,Half,30_km,40_km spread=40 seconds irm=DQ | WR=2:00:50 MR=2:06:40
ATH 20KMW | 20km Race Walk | MW | final 110 | time=1:19:30.00 field=20 points=5_km,10_km,15_km spread=25 seconds cards irm=DQ | WR=1:16:40 MR=1:18:50
ATH 5000M---T54 | 5000m T54 | MW | final 22 | time=10:05.00 field=10 points=1000,3000 class=T54 irm=DQ | WR=9:42.10 PR=9:58.00
CRD RR | Road Race | MW | final 340 | time=4:45:00.00 field=24 points=50_km,Climb,150_km,200_km spread=15 seconds out=OTL
CRD RR------H3 | Road Race H3 | MW | final 120 | time=1:32:00.00 field=12 points=Lap_1,Lap_2,Lap_3 spread=25 seconds class=H3
MTB XC | Cross-Country | MW | final 110 | time=1:24:00.00 field=20 points=Lap_1,Lap_3,Lap_5 spread=50 seconds out=LAP
OWS 10KM | 10km | MW | final 140 | time=1:52:00.00 field=18 points=2.5_km,5_km,7.5_km spread=15 out=OTL
TRI IND | Individual | MW | final 140 | time=1:44:20.00 field=20 points=Swim,T1,Bike,T2 spread=20 seconds out=LAP
TRI RELAY4 | Mixed Relay | X | final 110 | time=1:24:00.00 field=14 team=4 points=Leg_1,Leg_2,Leg_3 spread=15 seconds
TRI INDV---PTS5 | Individual PTS5 | MW | final 90 | time=58:40.00 field=10 points=Swim,T1,Bike,T2 spread=30 seconds class=PTS5
CCS 50KMMS | 50km Mass Start Classic | MW | final 160 | time=2:08:00.00 field=24 points=10_km,25_km,40_km spread=30
CCS SKIATHLN | Skiathlon | MW | final 80 | time=46:30.00 field=20 points=5_km,Change,15_km spread=20
CCS RELAY4 | 4 x 7.5km Relay | MW | final 100 | time=1:16:00.00 field=12 team=4 points=Leg_1,Leg_2,Leg_3 spread=25
BTH 12.5KMPU | 12.5km Pursuit | MW | final 60 | time=32:10.00 field=20 points=Shoot_1,Shoot_2,Shoot_3,Shoot_4 shots=4 spread=45 out=LAP
BTH 15KMMS | 15km Mass Start | MW | final 60 | time=37:40.00 field=20 points=Shoot_1,Shoot_2,Shoot_3,Shoot_4 shots=4 spread=35 out=LAP
BTH RELAY4 | 4 x 7.5km Relay | MWX | final 100 | time=1:14:00.00 field=12 team=4 points=Leg_1,Leg_2,Leg_3 legshots=2 spread=30 out=LAP
NCB LH10KM | Large Hill / 10km | M | ski 50 | time=25:20.00 field=18 points=2.5_km,5_km,7.5_km spread=40
MPN INDV | Laser Run | MW | laser 40 | time=10:40.00 field=16 points=Shoot_1,Shoot_2,Shoot_3,Shoot_4 shots=4 spread=60 seconds
SSK MASSST | Mass Start | MW | final 25 | time=7:55.00 field=16 points=Lap_4,Lap_8,Lap_12 spread=8 sprints
SMT RELAY2 | Mixed Relay | X | final 60 | time=31:20.00 field=12 team=2 points=Leg_1,Leg_2,Leg_3 spread=40
`,
  (text) => {
    const [kind = '', minutes = ''] = text.split(' ')
    if (kind === 'ski')
      return [
        { code: 'FNL', name: 'Cross-Country', units: 1, minutes: Number(minutes), medal: '1', unit: () => '0001CC--' },
      ]
    if (kind === 'laser') return [{ code: 'LR', name: 'Laser Run', units: 1, minutes: Number(minutes), medal: '1' }]
    return raceRounds(text)
  },
)
