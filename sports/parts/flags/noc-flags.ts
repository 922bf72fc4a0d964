// Written by build/make-noc-flags.mjs from world-countries (ODbL 1.0); do not edit.
/** NOC codes whose file of flag-icons is called as their first two letters. */
export const REGULAR_FLAGS =
  'AFG ALB ARG ASA AUS AZE BEL BOL BRA CAN CGO CIV CMR COL CRC CUB CYP CZE DJI DMA DOM ECU EGY ERI ESP ETH FIN FRA ' +
  'GAB GBR GEO GHA GIB GRE GUM HKG HUN IND IRI ISL ITA JEY JOR JPN KEN KGZ KIR LAO LBN LCA LIE LTU LUX MAR MDA MHL ' +
  'MKD MLI NAM NGR NOR NRU NZL OMA PAN PER PHI QAT ROU RUS RWA SLE SMR SOM SSD STP SYR THA TJK TLS TTO UGA USA UZB ' +
  'VEN YEM'
/** The others, each with its file: "ALG:dz ANG:ao …". */
export const OTHER_FLAGS =
  'ALG:dz AND:ad ANG:ao ANT:ag ARM:am ARU:aw AUT:at BAH:bs BAN:bd BAR:bb BDI:bi BEN:bj BER:bm BHU:bt ' +
  'BIH:ba BIZ:bz BLR:by BOT:bw BRN:bh BRU:bn BUL:bg BUR:bf CAF:cf CAM:kh CAY:ky CHA:td CHI:cl CHN:cn ' +
  'COD:cd COK:ck COM:km CPV:cv CRO:hr DEN:dk ENG:gb-eng ESA:sv EST:ee FIJ:fj FRO:fo FSM:fm GAM:gm GBS:gw ' +
  'GEQ:gq GER:de GRN:gd GUA:gt GUE:gg GUI:gn GUY:gy HAI:ht HON:hn INA:id IOM:im IRL:ie IRQ:iq ISR:il ' +
  'ISV:vi IVB:vg JAM:jm KAZ:kz KOR:kr KOS:xk KSA:sa KUW:kw LAT:lv LBA:ly LBR:lr LES:ls LIB:lb MAC:mo ' +
  'MAD:mg MAS:my MAW:mw MDV:mv MEX:mx MGL:mn MLT:mt MNE:me MON:mc MOZ:mz MRI:mu MTN:mr MYA:mm NCA:ni ' +
  'NED:nl NEP:np NIG:ne PAK:pk PAR:py PLE:ps PLW:pw PNG:pg POL:pl POR:pt PRK:kp PUR:pr RSA:za SAM:ws ' +
  'SCO:gb-sct SEN:sn SEY:sc SIN:sg SKN:kn SLO:si SOL:sb SRB:rs SRI:lk SUD:sd SUI:ch SUR:sr SVK:sk SWE:se ' +
  'SWZ:sz TAN:tz TGA:to TKM:tm TOG:tg TUN:tn TUR:tr TUV:tv UAE:ae UKR:ua URU:uy VAN:vu VIE:vn VIN:vc ' +
  'WAL:gb-wls ZAM:zm ZIM:zw'
