/**
 * Dutch abbreviations in case notes, folded and without their last dot.
 * Own list, from the genre: titles, letters of address, care and benefits.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Always followed by the word they belong to: a capital after them is a name, not a new sentence. */
export const LEADING_ABBREVIATIONS = words(`
  dhr dhrn hr mevr mw mevrn mej mr mrs ds dr drs prof ing ir fam fa fr zr br st ste jhr mgr
  vdr mdr buurvr bewindv deurw jobc gezinsv ergoth fysioth
  psych vpk verpl begel behand beh cons coord teaml
  opm nr nrs no tel telnr telef mob art artt par blz pag hfst bijl afb fig tab vgl
  bv bijv bijvb m.n m.b.t mbt i.v.m ivm i.h.b i.h.k.v ihkv i.p.v ipv i.s.m ism i.t.t itt i.o.m iom i.c.m icm i.g.v igv i.a.a
  a.d.h.v adhv a.g.v agv d.m.v dmv d.w.z dwz dd d.d n.a.v nav n.a.l o.a oa o.b.v obv o.g.v ogv o.l.v olv o.m o.i o.v.v
  t.a.v tav t.b.v tbv t.g.v tgv t.h.v t.n.v tnv t.o.v tov t.w t.z.t v.w.b vwb m.i.v miv m.u.v muv m.b.v mbv m.m.v
  t.m tm t.e.m v.a va vlg volg vlgs resp incl excl ca evt eventl ev ong ongev plm max gem gemid
  afd afz bet besch besp bijz ber dir div eig f.a fin geb gegev gesch gez goedg
  ind inform info locat maatsch med medew mogel
  onderst org pt ref reg rek soc spec tab tabl temp ink
  vgn voorl voorz wekl werkz wettel zelfst zkh zkhs
  cl clt pat kd knd kdn echtg schoonm schoond broed bew
  huisv huisel rel mpart netw
`);

/**
 * Words cut off in the middle that do not look it (see `isClipped` in sentences.ts): lower case after them goes on,
 * a capital begins a new sentence, as after any word.
 */
export const CLIPPED_WORDS = words(`
  aanm bep huish indic inl inst lab opn toest uitk verb verg vermoed geest uitg financ dagb just partic doc lich toel verslav
  coc inb rep part ned boodsch iem staatsex aanw dagbest
`);

/** Can close a sentence: a capital after them begins a new one. */
export const CLOSING_ABBREVIATIONS = words(`
  enz etc e.d ed e.a e.v ev o.i.d oid e.o a.s as jl j.l jr sr d.v a.u.b aub s.v.p svp z.s.m zsm n.v.t nvt n.n.b nnb n.o.t.k
  p.w pw p.m pm p.j pj p.p pp p.u pu p.d pd p.st u min sec mnd mndn mnden wk wkn jrn dgn km cm mm kg mg ml gr eur
  ma di wo do vr za zo maa din woe don vrij zat zon jan feb febr mrt apr jun jul aug sept sep okt nov dec
  v.m vm n.m nm a.m w.o w.v.t.t.k t.k t.k.a t.a.p b.g.g n.b nb p.s ps i.o io o.g i.r m.v.g mvg b.d v.d
  tel.nr adm afspr alg onb onbek sit gebr
`);

/** Words that so often open a sentence that a name or initial before them ends there. */
export const SENTENCE_OPENERS = words(`
  hij zij ze het de een er dit dat deze die ik wij we je jij u jullie men
  mw mw. mevrouw mevr mevr. dhr dhr. meneer mijnheer cl cl. client cliente betrokkene klant bewoner bewoonster
  daarom daardoor daarna daarnaast daarbij dus ook nu sinds sindsdien toen vanaf verder volgens wel niet geen
  in op om bij met na naar over tijdens tot uit van voor vanwege door als omdat wanneer hoewel wat wie waar hoe
  afgesproken afspraak advies besproken vraag hulpvraag zijn haar hun mijn ons onze moeder vader zoon dochter broer zus oma opa
  voorstel plan vervolg actie graag kan kunt wil wilt heeft is gaat komt loopt woont vertelt zegt geeft
  moet mag had was zou werkt slaapt eet drinkt rookt kookt wast fietst rijdt reist zit staat ziet hoort weet vindt vraagt zoekt belt
  krijgt doet haalt houdt gebruikt mist kent lijkt lukt zorgt blijft wilde ging kwam vertelde
  en maar soms vaak vroeger later morgen eerst begin eind einde samen alleen zelf thuis nee ja
  inkomen huur schulden school ouders kinderen partner tolk doel evaluatie vervoer saldo
`);

/** Can be part of a surname, so as an opener they need a word in lower case after them. */
export const NAME_PARTICLES = words('de den der het van ten ter te in op uit voor bij');

export const MONTHS = words(`
  januari februari maart april mei juni juli augustus september oktober november december
  jan feb febr mrt apr jun jul aug sep sept okt nov dec
`);
