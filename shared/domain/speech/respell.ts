import { readTable } from './read-table.ts';

/** Words that the voice spells letter by letter or says wrongly, as it says them right. */
const RESPELLED = readTable(`
  hmm hum
  hm hum
  mmm mum
  shh shush
  st saint
  ctrl control
  ftse footsie
  crispr crisper
  jpeg jaypeg
  nginx enginex
  goethe gurta
  nguyen winn
  quinoa keenwah
  pho fuh
  vegan veegan
  vegans veegans
  pythagoras pithagorus
  mbappe embappay
  dnieper neeper
  kyiv keeve
  tchaikovsky chykoffsky
  kvetch kvetch
  tsk tisk
  gdansk gdansk
  dmitri dmitri
  camus kamoo
  feynman fineman
  kierkegaard keerkegard
  yosemite yosemitee
  quetzalcoatl ketsalkwahtle
  oaxaca wahaka
  teotihuacan tayotiwakan
  dijkstra dykstra
  pokemon pokeymon
  anime annimay
  aeschylus eskilus
  sophocles soffocleez
  euripides yurippideez
  persephone persefonee
  circe sursee
  saoirse seersha
  niamh neev
`);

/**
 * Beginnings that no English word has, as they may be said: the voice would spell such a word letter by letter. One
 * that begins with another comes first.
 */
const ONSETS = readTable(`
  tch ch
  mst mist
  mswa emswa
  mb emb
  md emd
  mn n
  mp emp
  mt emt
  mv emv
  mw muw
  mz emz
  nd end
  ng eng
  nk enk
  nt ent
  nw nuw
  nz enz
  xh k
  tsv sv
  tsw sw
  tl tul
  tz ts
  trn turn
  hrv hurv
  hv huv
  srp surp
  brn burn
  bd d
  bw buw
  vlt vult
  lv luv
  lw luv
  lj ly
  nj ny
  phn puhn
  phth th
  chth th
  cn n
  ct t
  ksh kush
  ks kus
  kv kuv
  kg k
  dn dun
  dm dum
  gd gud
  psk pusk
  zd zud
  zs zh
  wl vl
`);

const respellOnset = (stem: string): string => {
  const onset = [...ONSETS.keys()].find((start) => stem.startsWith(start)) ?? '';
  const rest = stem.slice(onset.length);
  return onset === '' || !/[aeiouy]/.test(rest) ? stem : `${ONSETS.get(onset)}${rest}`;
};

const respellStem = (stem: string): string =>
  RESPELLED.get(stem) ?? (stem.length < 4 ? stem : respellOnset(stem));

/** What the voice is given for a word in small letters, or for one with the ending of an owner. */
export const respell = (word: string): string => {
  const stem = word.replace(/'s$/, '');
  return respellStem(stem) + word.slice(stem.length);
};
