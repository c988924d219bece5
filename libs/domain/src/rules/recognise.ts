import { foldVietnamese } from '../names/normalise';
import { nearest } from '../names/nearest';
import { currentRules } from './current';
import type { Rules } from './rules';
import type { AwardCode, OrgPlace } from './types';

/** `exact`: the text is the name or a known way of writing it; otherwise a short form read by convention. */
export type Recognised =
  { readonly code: AwardCode; readonly exact: boolean } | { readonly suggestions: readonly AwardCode[] };

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bu ?b ?n ?d\b/g, 'uy ban nhan dan'],
  [/\bctubnd\b/g, 'chu tich uy ban nhan dan'],
  [/\bct\b/g, 'chu tich'],
  [/\bgd\b/g, 'giam doc'],
  [/\bttcp\b/g, 'thu tuong chinh phu'],
  [/\bttg\b/g, 'thu tuong'],
  [/\bcp\b/g, 'chinh phu'],
  [/\bbk\b/g, 'bang khen'],
  [/\bgk\b/g, 'giay khen'],
  [/\bcstd\b/g, 'chien si thi dua'],
  [/\bchien sy\b/g, 'chien si'],
  [/\bldtt\b/g, 'lao dong tien tien'],
  [/\bldxs\b/g, 'lao dong xuat sac'],
  [/\bhtx\b/g, 'hop tac xa'],
  [/^(?:tt|ttld|tt ld)(?= (?:lao dong|tien tien|xuat sac))/g, 'tap the'],
  [/^tap the (?=tien tien|xuat sac)/g, 'tap the lao dong '],
  [/\bld\b/g, 'lao dong'],
  [/\btd\b/g, 'thi dua'],
  [/\bhcld\b/g, 'huan chuong lao dong'],
  [/\bhcdl\b/g, 'huan chuong doc lap'],
  [/\bhc\b/g, 'huan chuong'],
  [/\bvnah\b/g, 'viet nam anh hung'],
  [/ nam (?:19|20)\d\d$/g, ''],
  [/^(huan chuong .+?) (?:hang )?(?:nhat|i|1)$/g, '$1 hang nhat'],
  [/^(huan chuong .+?) (?:hang )?(?:nhi|ii|2)$/g, '$1 hang nhi'],
  [/^(huan chuong .+?) (?:hang )?(?:ba|iii|3)$/g, '$1 hang ba'],
];

/** Words that change nothing about which award is meant. */
const fillers = /\b(cua|danh hieu|hinh thuc|tang|thuong|cap|de nghi)\b/g;

/** «… của Chủ tịch UBND tỉnh Lam Sơn»: the name of the place after its level says nothing about the award. */
const placeName =
  /^((?:bang khen|giay khen|co thi dua)\b.*?\b(?:tinh|xa|phuong|dac khu|thi tran|huyen|so|bo truong|bo|quan khu)) .+$/;

/** Key under which an award's names are compared: folded, abbreviations spelt out, fillers and marks dropped. */
function keyOf(text: string): string {
  let key = foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ');
  for (const [short, long] of abbreviations) key = key.replace(short, long);
  return key.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
}

/** Codes by the key of every way an award is written. */
const byKeyOf = (rules: Rules): ReadonlyMap<string, AwardCode> =>
  new Map(
    rules.awards.flatMap((award) =>
      [award.code, award.name, award.shortName, ...award.synonyms].map((text) => [keyOf(text), award.code] as const),
    ),
  );

/** Bare words of everyday lists, read as the award the issuer can give; without an issuer, as the commonest. */
const bare: Readonly<Record<string, readonly AwardCode[]>> = {
  'bang khen': ['bk-tinh'],
  'giay khen': ['gk-xa', 'gk-so', 'gk-dn'],
  'co thi dua': ['co-tinh'],
};

function readBare(codes: readonly AwardCode[], issuer: OrgPlace | undefined, rules: Rules): AwardCode | undefined {
  if (!issuer) return codes[0];
  const held = (code: AwardCode): boolean =>
    rules.data.authorities.some(
      (row) =>
        row.awards.includes(code) &&
        row.issuer.level === issuer.level &&
        row.issuer.kinds.some((kind) => kind.toLowerCase() === issuer.kind.toLowerCase()),
    );
  return codes.find(held) ?? codes[0];
}

/**
 * The award a cell of a list means, in any case, with or without accents, abbreviated or in full. `issuer` helps with a
 * bare «Giấy khen». Text that names no award gives the nearest ones as suggestions and is never guessed.
 */
export function recogniseAward(text: string, issuer?: OrgPlace, rules = currentRules()): Recognised {
  const byKey = rules.index(byKeyOf);
  const key = keyOf(text);
  const code = byKey.get(key) ?? byKey.get(key.replace(placeName, '$1'));
  if (code !== undefined) return { code, exact: true };
  const everyday = bare[key];
  const meant = everyday && readBare(everyday, issuer, rules);
  if (meant !== undefined) return { code: meant, exact: false };
  if (key === '') return { suggestions: [] };
  // What begins with «Bằng khen» most likely means the bằng khen that can be given here, whoever is named after it.
  const begun = Object.entries(bare).flatMap(([words, codes]) => (key.startsWith(words) ? codes.slice(0, 1) : []));
  const alike = nearest(key, [...byKey.keys()], suggestionPool).flatMap((candidate) => byKey.get(candidate) ?? []);
  return { suggestions: [...new Set([...begun, ...alike])].slice(0, suggestionCount) };
}

const suggestionPool = 12;
const suggestionCount = 3;
