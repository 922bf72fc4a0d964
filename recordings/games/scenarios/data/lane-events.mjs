import { eventLines, raceRounds, wordsOf } from '../../framework/event-lines.mjs'

/**
 * @typedef {{ time: number, lanes: number, points: readonly string[], through: number, team?: number, legs: boolean, wind: boolean,
 *   reaction: boolean, diff: boolean, pairs: boolean, laps: number, mark: string, laneNames: readonly string[], disqualified: string,
 *   worn: string, colours: readonly string[], class?: string }} LaneFacts
 *   time: of men, hundredths; points: of intermediate times; through: places of a heat that go on; team: members;
 *   legs: each member has one, from point to point; diff: the feed sends gaps; pairs: two at a time; laps: of the race, where the feed counts them down; mark: of those who go on;
 *   worn: the code of what carries colours ("" where nothing does), which come lane by lane
 */

/** Of a line in `LANE_EVENTS`. @param {import('../../framework/scenario.mjs').EventPlan} event @returns {LaneFacts} */
export function laneFacts(event) {
  const words = wordsOf(event)
  const lanes = words.number('lanes', 8)
  const team = words.number('team', 0)
  const sportClass = words.text('class')
  return {
    time: words.time('time'),
    lanes,
    points: words.list('points'),
    through: words.number('through', Math.floor(lanes / 2)),
    ...(team === 0 ? {} : { team }),
    legs: words.has('legs'),
    wind: words.has('wind'),
    reaction: words.has('react'),
    diff: words.has('diff'),
    pairs: words.has('pairs'),
    laps: words.number('laps', 0),
    mark: words.text('mark') ?? 'Q',
    laneNames: words.list('names'),
    disqualified: words.text('irm') ?? 'DSQ',
    worn: words.text('worn')?.replaceAll(' ', '_') ?? '',
    colours: words.list('colours'),
    ...(sportClass === undefined ? {} : { class: sportClass }),
  }
}

export const LANE_EVENTS = eventLines(
  `
ATH 100M | 100m | MW | 4 2 12 | time=10.05 react irm=DQ wind | WR=9.70 MR=9.98
ATH 200M | 200m | MW | 3 2 12 | time=20.45 react irm=DQ wind | WR=19.40 MR=20.10
ATH 400M | 400m | MW | 3 2 12 | time=44.80 react irm=DQ | WR=43.21 MR=44.80
ATH 110MH | 110m Hurdles | M | 3 2 12 | time=13.45 react irm=DQ wind | WR=12.88 MR=13.30
ATH 100MH | 100m Hurdles | W | 3 2 12 | time=11.50 react irm=DQ wind | WR=12.20 MR=12.71
ATH 400MH | 400m Hurdles | MW | 3 2 12 | time=48.60 react irm=DQ | WR=46.30 MR=48.50
ATH 4X100M | 4x100m Relay | MW | 2 0 14 | time=38.40 react irm=DQ team=4 legs points=100,200,300 | WR=36.95 MR=38.02
ATH 4X400M | 4x400m Relay | MWX | 2 0 16 | time=3:01.20 react irm=DQ team=4 legs points=400,800,1200 | WR=2:54.80 MR=2:59.90
ATH 100M----T64 | 100m T64 | MW | 2 0 12 | time=10.85 react irm=DQ wind class=T64 | WR=10.61 PR=10.92
ATH 100M----T54 | 100m T54 | MW | 2 0 12 | time=14.12 irm=DQ wind class=T54 | WR=13.63 PR=14.10
ATH 400M----T20 | 400m T20 | MW | final 12 | time=47.90 react irm=DQ class=T20 | WR=46.80 PR=47.66
SWM 50MFR | 50m Freestyle | MW | 4 2 10 | time=21.90 react | WR=20.95 MR=21.60
SWM 100MBK | 100m Backstroke | MW | 3 2 12 | time=53.10 react points=50 | WR=51.70 MR=52.90
SWM 200MBF | 200m Butterfly | MW | 3 2 12 | time=1:54.80 react points=50,100,150 | WR=1:50.40 MR=1:54.10
SWM 400MIM | 400m Individual Medley | MW | 3 0 14 | time=4:11.50 react points=100,200,300 | WR=4:03.10 MR=4:10.20
SWM 800MFR | 800m Freestyle | MW | 2 0 20 | time=7:49.00 react points=200,400,600 | WR=7:33.00 MR=7:44.20
SWM 4X100MFR | 4x100m Freestyle Relay | MWX | 2 0 14 | time=3:12.00 react team=4 legs points=100,200,300 | WR=3:08.30 MR=3:12.00
SWM 100MFR--S9 | 100m Freestyle S9 | MW | 2 0 12 | time=55.60 react points=50 class=S9 | WR=53.10 PR=55.30
ROW SCULL1 | Single Sculls | MW | 2 2 16 | lanes=6 time=6:53.00 points=500,1000,1500 mark=FA | WB=6:30.70
ROW PAIR2 | Pair | MW | 2 0 16 | lanes=6 time=6:30.00 team=2 points=500,1000,1500 mark=FA | WB=6:08.50
ROW EIGHT9 | Eight | MW | 2 0 16 | lanes=6 time=5:31.00 team=9 points=500,1000,1500 mark=FA | WB=5:18.60
ROW MIX2X---PR2 | PR2 Mixed Double Sculls | X | 2 0 18 | lanes=6 time=8:01.00 team=2 points=500,1000,1500 mark=FA class=PR2
CSP K1-500M | Kayak Single 500m | MW | 3 2 12 | lanes=9 time=1:38.50 points=250 mark=SF
CSP C2-500M | Canoe Double 500m | MW | 2 0 12 | lanes=9 time=1:40.50 team=2 points=250 mark=FA
CSP K4-500M | Kayak Four 500m | MW | 2 0 12 | lanes=9 time=1:20.00 team=4 points=250 mark=FA
CSP KL3-200M | Kayak Single 200m KL3 | MW | 2 0 12 | time=41.50 class=KL3 mark=FA
BMX RACING | Racing | MW | 4 2 10 | time=32.40 diff points=Start_Hill,Turn_1
CTR SPRINT | Sprint | MW | duels 10 | lanes=2 time=9.80
CTR KEIRIN | Keirin | MW | 4 2 10 | lanes=6 time=44.20 diff
CTR TSPRINT | Team Sprint | MW | duels 10 | lanes=2 time=42.10 team=3 points=250,500
CLB SPEED | Speed | MW | duels 8 | lanes=2 time=5.40 react names=A,B | WR=4.74
SSK 500M | 500m | MW | final 30 | lanes=12 time=34.80 points=100 names=I,O pairs worn=ARMBAND colours=WHITE,RED | WR=33.61 TR=34.30
SSK 1500M | 1500m | MW | final 35 | lanes=10 time=1:45.20 points=300,700,1100 names=I,O pairs worn=ARMBAND colours=WHITE,RED | WR=1:40.17 TR=1:42.90
SSK TPURS | Team Pursuit | MW | duels 12 | lanes=2 time=3:39.00 team=3 points=800,1600,2400
STK 500M | 500m | MW | 4 2 10 | lanes=5 time=40.80 through=2 points=Lap_2,Lap_4 laps=5 worn=HELMET_COLOUR colours=YELLOW,RED,BLUE,GREEN,WHITE
STK 1500M | 1500m | MW | 3 2 12 | lanes=7 time=2:14.50 through=2 points=Lap_5,Lap_10 laps=14 worn=HELMET_COLOUR colours=YELLOW,RED,BLUE,GREEN,WHITE,BLACK,ORANGE
STK 5000MRY4 | 5000m Relay | M | 2 0 16 | lanes=4 time=6:48.00 team=4 through=2 mark=QA points=Lap_15,Lap_30 laps=45
SMT SPRINT | Sprint | MW | 4 2 12 | lanes=6 time=2:42.00 through=2 points=T1,T2,Top diff
CCS SPRINT | Sprint Classic | MW | 4 2 12 | lanes=6 time=3:09.00 through=2 points=0.7_km,1.1_km diff
FRS SX | Ski Cross | MW | 4 2 10 | lanes=4 time=1:11.00 diff worn=BIB_COLOUR colours=R,G,B,Y
SBD SBX | Snowboard Cross | MW | 4 2 10 | lanes=4 time=1:14.00 diff worn=BIB_COLOUR colours=R,G,B,Y
CSL KX1 | Kayak Cross | MW | 4 2 10 | lanes=4 time=1:03.00 diff through=2 worn=BIB_COLOUR colours=R,G,B,Y
RCB SOLO | Solo | MW | duels 12 | lanes=2 time=2:28.00 points=Turn names=A,B
RCB DOUBLE2 | Double Sculls | X | duels 12 | lanes=2 time=2:19.00 team=2 points=Turn names=A,B
`,
  raceRounds,
)
