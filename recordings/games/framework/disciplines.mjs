/** Names and places of the disciplines (odf.md 9); a code that is not here is called by its code. */

/** @typedef {{ name: string, venue: { code: string, name: string }, fields: readonly string[] }} Discipline fields: of play, by name */

/** "CODE Name | VEN Venue | field of play, field of play". Fields of play run at the same time. */
const LINES = `
ARC Archery | ARF Archery Field | Field 1
ATH Athletics | STA Stadium | Track, Field A, Field B
BDM Badminton | BDA Badminton Arena | Court 1, Court 2
BKB Basketball | BKA Basketball Arena | Main Court
BK3 3x3 Basketball | URB Urban Park | Half Court
BKG Breaking | URB Urban Park | Dance Floor
BMF BMX Freestyle | URB Urban Park | Park Course
BMX BMX Racing | BMT BMX Track | Track
BOX Boxing | BXA Boxing Arena | Ring A, Ring B
CLB Sport Climbing | CLW Climbing Venue | Wall
CRD Road Cycling | RDC Road Course | Course
CSL Canoe Slalom | WWC Whitewater Course | Course
CSP Canoe Sprint | REG Regatta Course | Course
CTR Track Cycling | VEL Velodrome | Track
DIV Diving | AQC Aquatics Centre | Diving Pool
EQU Equestrian | EQP Equestrian Park | Arena
FBL Football | FBS Football Stadium | Pitch
FEN Fencing | FEH Fencing Hall | Piste Red, Piste Blue
GAR Artistic Gymnastics | GYA Gymnastics Arena | Podium
GLF Golf | GLC Golf Course | Course
GRY Rhythmic Gymnastics | GYA Gymnastics Arena | Carpet
GTR Trampoline Gymnastics | GYA Gymnastics Arena | Trampoline
HBL Handball | HBH Handball Hall | Court
HOC Hockey | HOS Hockey Stadium | Pitch 1
JUD Judo | CBH Combat Hall | Mat 1, Mat 2
KTE Karate | CBH Combat Hall | Tatami 1
MPN Modern Pentathlon | MPS Pentathlon Stadium | Field
MTB Mountain Bike | MTC Mountain Course | Course
OWS Marathon Swimming | BAY Bay | Course
ROW Rowing | REG Regatta Course | Course
RU7 Rugby Sevens | RUS Rugby Stadium | Pitch
SAL Sailing | MAR Marina | Course A, Course B
SHO Shooting | SHC Shooting Centre | Finals Range
SKB Skateboarding | URB Urban Park | Skate Park
SRF Surfing | BCH Beach | Main Break
SWA Artistic Swimming | AQC Aquatics Centre | Main Pool
SWM Swimming | AQC Aquatics Centre | Main Pool
TEN Tennis | TNC Tennis Centre | Centre Court, Court 1
TKW Taekwondo | CBH Combat Hall | Mat A
TRI Triathlon | BAY Bay | Course
TTE Table Tennis | TTH Table Tennis Hall | Table 1, Table 2
VBV Beach Volleyball | BCH Beach | Centre Court
VVO Volleyball | VVA Volleyball Arena | Court
WLF Weightlifting | WLH Weightlifting Hall | Platform
WPO Water Polo | WPC Water Polo Centre | Pool
WRE Wrestling | CBH Combat Hall | Mat A, Mat B
BSB Baseball Softball | BSF Ballpark | Field
CKT Cricket | CKG Cricket Ground | Ground
SQU Squash | SQC Squash Centre | Glass Court
LAX Lacrosse Sixes | LXF Lacrosse Field | Field
FFB Flag Football | FFS Flag Football Stadium | Field
ALP Alpine Skiing | ALC Alpine Centre | Course
BOB Bobsleigh | SLT Sliding Track | Track
LUG Luge | SLT Sliding Track | Track
SKN Skeleton | SLT Sliding Track | Track
BTH Biathlon | BTS Biathlon Stadium | Course
CCS Cross-Country Skiing | CCC Cross-Country Centre | Course
CUR Curling | CUH Curling Hall | Sheet A, Sheet B
FRS Freestyle Skiing | SNP Snow Park | Course
FSK Figure Skating | ICA Ice Arena | Rink
IHO Ice Hockey | IHA Ice Hockey Arena | Rink
NCB Nordic Combined | CCC Cross-Country Centre | Course
SBD Snowboard | SNP Snow Park | Course
SJP Ski Jumping | SJH Ski Jumping Hill | Hill
SMT Ski Mountaineering | SMC Mountain Course | Course
SSK Speed Skating | SSO Skating Oval | Oval
STK Short Track Speed Skating | ICA Ice Arena | Rink
BOC Boccia | BOH Boccia Hall | Court 1, Court 2
FBB Blind Football | FBS Football Stadium | Pitch
GBL Goalball | GBA Goalball Arena | Court
PWL Powerlifting | WLH Weightlifting Hall | Platform
VBS Sitting Volleyball | VVA Volleyball Arena | Court
WBK Wheelchair Basketball | BKA Basketball Arena | Main Court
WFE Wheelchair Fencing | FEH Fencing Hall | Piste 1
WRU Wheelchair Rugby | BKA Basketball Arena | Main Court
WTE Wheelchair Tennis | TNC Tennis Centre | Court 2
ISH Para Ice Hockey | IHA Ice Hockey Arena | Rink
BS5 Baseball5 | URB Urban Park | Court
FBS Futsal | FSH Futsal Hall | Court
HBB Beach Handball | BCH Beach | Court
RCB Beach Sprint Rowing | BCH Beach | Course
WRB Beach Wrestling | BCH Beach | Ring
WST Wushu Taolu | CBH Combat Hall | Carpet
`

const KNOWN = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [head = '', place = '', fields = ''] = line.split(' | ')
      const discipline = {
        name: head.slice(4),
        venue: { code: place.slice(0, 3), name: place.slice(4) },
        fields: fields.split(', '),
      }
      return /** @type {const} */ ([head.slice(0, 3), discipline])
    }),
)

/** @param {string} code @returns {Discipline} */
export const disciplineOf = (code) =>
  KNOWN.get(code) ?? { name: code, venue: { code: 'HAL', name: 'Hall' }, fields: ['Hall'] }

/** All codes that have a name. */
export const knownDisciplines = [...KNOWN.keys()].toSorted()
