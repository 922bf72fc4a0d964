/** NOC codes with their names, by where their athletes' invented names come from (name-lists.mjs). */
const BY_NAMES = {
  english:
    'GBR Great Britain,USA United States,AUS Australia,NZL New Zealand,CAN Canada,IRL Ireland,JAM Jamaica,BAH Bahamas,BAR Barbados,TTO Trinidad and Tobago,BER Bermuda,GUY Guyana,BIZ Belize,GRN Grenada,LCA Saint Lucia,VIN St Vincent and the Grenadines,SKN Saint Kitts and Nevis,ANT Antigua and Barbuda,DMA Dominica,CAY Cayman Islands,IVB Virgin Islands, British,ISV Virgin Islands, US,LBR Liberia,SLE Sierra Leone,MLT Malta',
  french:
    'FRA France,BEL Belgium,MON Monaco,LUX Luxembourg,HAI Haiti,GAB Gabon,CGO Congo,COD DR Congo,CMR Cameroon,CIV Côte d’Ivoire,TOG Togo,BEN Benin,CAF Central African Republic,MRI Mauritius,SEY Seychelles,MAD Madagascar',
  spanish:
    'ESP Spain,ARG Argentina,COL Colombia,CUB Cuba,MEX Mexico,CHI Chile,PER Peru,ECU Ecuador,VEN Venezuela,URU Uruguay,PAR Paraguay,BOL Bolivia,GUA Guatemala,CRC Costa Rica,PAN Panama,ESA El Salvador,HON Honduras,NCA Nicaragua,DOM Dominican Republic,PUR Puerto Rico,AND Andorra,PHI Philippines,GEQ Equatorial Guinea',
  portuguese:
    'POR Portugal,BRA Brazil,ANG Angola,MOZ Mozambique,CPV Cabo Verde,GBS Guinea-Bissau,STP Sao Tome and Principe,TLS Timor-Leste',
  italian: 'ITA Italy,SMR San Marino',
  german: 'GER Germany,AUT Austria,SUI Switzerland,LIE Liechtenstein',
  dutch: 'NED Netherlands,SUR Suriname,ARU Aruba,RSA South Africa,NAM Namibia',
  nordic: 'NOR Norway,SWE Sweden,DEN Denmark,ISL Iceland,FIN Finland,EST Estonia',
  polish: 'POL Poland,CZE Czechia,SVK Slovakia,LTU Lithuania,LAT Latvia',
  balkan:
    'SRB Serbia,CRO Croatia,SLO Slovenia,BIH Bosnia and Herzegovina,MNE Montenegro,MKD North Macedonia,KOS Kosovo,ALB Albania',
  cyrillic:
    'UKR Ukraine,BUL Bulgaria,KAZ Kazakhstan,KGZ Kyrgyzstan,UZB Uzbekistan,TJK Tajikistan,TKM Turkmenistan,MDA Republic of Moldova,AIN Individual Neutral Athletes',
  romanian: 'ROU Romania',
  hungarian: 'HUN Hungary',
  greek: 'GRE Greece,CYP Cyprus',
  caucasian: 'GEO Georgia,ARM Armenia',
  turkish: 'TUR Türkiye,AZE Azerbaijan',
  arabic:
    'EGY Egypt,MAR Morocco,ALG Algeria,TUN Tunisia,LBA Libya,KSA Saudi Arabia,QAT Qatar,UAE United Arab Emirates,KUW Kuwait,BRN Bahrain,OMA Oman,YEM Yemen,JOR Jordan,SYR Syria,LBN Lebanon,IRQ Iraq,PLE Palestine,SUD Sudan,MTN Mauritania,COM Comoros,DJI Djibouti',
  persian: 'IRI IR Iran,AFG Afghanistan,PAK Pakistan',
  hebrew: 'ISR Israel',
  indian: 'IND India,NEP Nepal,BAN Bangladesh,BHU Bhutan,FIJ Fiji',
  lankan: 'SRI Sri Lanka,MDV Maldives',
  chinese: 'CHN People’s Republic of China,TPE Chinese Taipei,HKG Hong Kong, China,SIN Singapore,MAC Macao, China',
  japanese: 'JPN Japan',
  korean: 'KOR Republic of Korea,PRK DPR Korea',
  thai: 'THA Thailand,LAO Lao PDR,CAM Cambodia',
  vietnamese: 'VIE Vietnam',
  malay: 'INA Indonesia,MAS Malaysia,BRU Brunei Darussalam,MYA Myanmar',
  mongolian: 'MGL Mongolia',
  ethiopian: 'ETH Ethiopia,ERI Eritrea,SOM Somalia',
  eastafrican:
    'KEN Kenya,UGA Uganda,TAN United Republic of Tanzania,RWA Rwanda,BDI Burundi,SSD South Sudan,EOR Refugee Team',
  westafrican: 'NGR Nigeria,GHA Ghana,GAM Gambia,SEN Senegal,MLI Mali,BUR Burkina Faso,GUI Guinea,NIG Niger,CHA Chad',
  southafrican: 'ZIM Zimbabwe,ZAM Zambia,BOT Botswana,LES Lesotho,SWZ Eswatini,MAW Malawi',
  oceanian:
    'SAM Samoa,TGA Tonga,PNG Papua New Guinea,VAN Vanuatu,SOL Solomon Islands,COK Cook Islands,ASA American Samoa,GUM Guam,PLW Palau,FSM Federated States of Micronesia,MHL Marshall Islands,KIR Kiribati,NRU Nauru,TUV Tuvalu',
}

/** @typedef {keyof typeof BY_NAMES} Names */
/** @typedef {{ code: string, name: string, names: Names }} Nation */

/** All of them, in order of their codes. @type {readonly Nation[]} */
export const NATIONS = Object.entries(BY_NAMES)
  .flatMap(([names, list]) =>
    // A comma in a name is followed by a space, the one between nations is not.
    list.split(/,(?! )/).map((line) => ({
      code: line.slice(0, 3),
      name: line.slice(4).replaceAll('’', "'"),
      names: /** @type {Names} */ (names),
    })),
  )
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))

const NAME_OF = new Map(NATIONS.map(({ code, name }) => [code, name]))

/** "Great Britain" for GBR; the code where it is unknown. @param {string} code */
export const nationName = (code) => NAME_OF.get(code) ?? code
