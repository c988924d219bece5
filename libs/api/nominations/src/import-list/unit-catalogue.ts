import { foldVietnamese, nearest, type LocalDate } from '@gs/domain';

export interface UnitVersion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface CatalogueUnit {
  readonly id: string;
  readonly code: string;
  /** Its name today, or the last it had. */
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  /** The unit it belongs to, now or at its end. */
  readonly parentId: string | null;
  readonly live: boolean;
  readonly endedOn: LocalDate | null;
}

export type UnitResolution =
  | { readonly status: 'known'; readonly unit: CatalogueUnit; readonly oldName: boolean }
  | { readonly status: 'ended'; readonly unit: CatalogueUnit; readonly successors: readonly CatalogueUnit[] }
  /** `disagrees`: the unit and the place it is said to lie in do not go together. */
  | { readonly status: 'ambiguous'; readonly candidates: readonly CatalogueUnit[]; readonly disagrees?: true }
  | { readonly status: 'unknown'; readonly suggestions: readonly CatalogueUnit[] };

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\btyt\b/g, 'tram y te'],
  [/\bthcs\b/g, 'trung hoc co so'],
  [/\bthpt\b/g, 'trung hoc pho thong'],
  [/\bth\b/g, 'tieu hoc'],
  [/\bmn\b/g, 'mam non'],
  [/\bbvdk\b/g, 'benh vien da khoa'],
  [/\bhtx\b/g, 'hop tac xa'],
  [/\bmttq\b/g, 'mat tran to quoc'],
];

/** Key under which names of units are compared: folded, usual abbreviations spelt out, «Uỷ ban nhân dân» in front left out. */
export function unitKey(name: string): string {
  let key = foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  for (const [short, long] of spellings) key = key.replace(short, long);
  return key.replace(/^uy ban nhan dan /, '');
}

/** All units of the area under all their names, loaded once for a list. */
export class UnitCatalogue {
  private readonly units = new Map<string, CatalogueUnit>();
  private readonly byCode = new Map<string, CatalogueUnit>();
  private readonly byKey = new Map<string, { unit: CatalogueUnit; oldName: boolean }[]>();
  private readonly liveByName: ReadonlyMap<string, CatalogueUnit>;

  constructor(
    versions: readonly UnitVersion[],
    private readonly successors: ReadonlyMap<string, readonly string[]>,
    today: LocalDate,
  ) {
    const grouped = new Map<string, UnitVersion[]>();
    for (const version of versions) grouped.set(version.id, [...(grouped.get(version.id) ?? []), version]);
    for (const group of grouped.values()) this.add(group, today);
    this.liveByName = new Map([...this.units.values()].filter(({ live }) => live).map((unit) => [unit.name, unit]));
  }

  private add(group: readonly UnitVersion[], today: LocalDate): void {
    const current = group.find(
      (version) => version.validFrom <= today && (version.validTo === null || version.validTo >= today),
    );
    const shown = current ?? group.reduce((last, version) => (version.validFrom > last.validFrom ? version : last));
    const { id, code, name, kind, level, parentId } = shown;
    const unit = {
      id,
      code,
      name,
      kind,
      level,
      parentId,
      live: current !== undefined,
      endedOn: current === undefined ? shown.validTo : null,
    };
    this.units.set(id, unit);
    this.byCode.set(code, unit);
    const keys = new Map(group.map((version) => [unitKey(version.name), unitKey(version.name) !== unitKey(name)]));
    for (const [key, oldName] of keys) this.byKey.set(key, [...(this.byKey.get(key) ?? []), { unit, oldName }]);
  }

  find(code: string): CatalogueUnit | undefined {
    return this.byCode.get(code);
  }

  byId(id: string): CatalogueUnit | undefined {
    return this.units.get(id);
  }

  /** A unit by its name, a live one before one that ended, its name today before an old one. */
  resolve(text: string): UnitResolution {
    const key = unitKey(text);
    const found = this.byKey.get(key) ?? (schoolKey.test(key) ? this.byKey.get(`truong ${key}`) : undefined) ?? [];
    const live = found.filter(({ unit }) => unit.live);
    const current = live.filter(({ oldName }) => !oldName);
    const best = current.length > 0 ? current : live;
    const [first, second] = best;
    if (first !== undefined && second === undefined) return { status: 'known', ...first };
    if (first !== undefined) return { status: 'ambiguous', candidates: best.map(({ unit }) => unit) };
    const [ended] = found;
    if (ended !== undefined)
      return { status: 'ended', unit: ended.unit, successors: this.liveSuccessors(found.map(({ unit }) => unit)) };
    return { status: 'unknown', suggestions: [] };
  }

  /**
   * As `resolve`; of an address the part that names a unit, read from its most particular end («Trường THCS Tân Dương, xã
   * Tân Dương, tỉnh Lam Sơn» is the school, «Thôn Phú, phường Long Thịnh» the ward).
   */
  resolvePlace(text: string): UnitResolution {
    for (const { head, tail } of tailsOf(text.replace(homeWithoutComma, '$1, '))) {
      // A school nobody knows is not its commune.
      const found = isOfItsOwn(head) ? null : this.resolveFromFront(tail);
      if (found !== null && found.status !== 'unknown') return found;
    }
    return { status: 'unknown', suggestions: this.suggest(text) };
  }

  /** A unit that a text begins with, followed by nothing but what it lies in. */
  private resolveFromFront(text: string): UnitResolution {
    const whole = this.resolve(text);
    if (whole.status !== 'unknown') return whole;
    for (const { head, tail } of tailsOf(text.replace(inBrackets, ', $1').replace(placeBehind, ', ')).reverse()) {
      const found = head === '' ? null : this.resolve(head);
      if (found === null || found.status === 'unknown') continue;
      const superiors = tailsOf(tail).flatMap(({ tail: end }) => this.liveIn(end));
      if (found.status === 'ended' || superiors.length === 0) return found;
      const candidates = found.status === 'known' ? [found.unit] : found.candidates;
      const fitting = candidates.filter((unit) => superiors.some((superior) => this.liesIn(unit, superior)));
      const [only, another] = fitting;
      if (only !== undefined && another === undefined)
        return { status: 'known', unit: only, oldName: found.status === 'known' && found.oldName };
      // The place said does not go with the unit: whoever wrote it has to say which is right.
      if (fitting.length > 0) return { status: 'ambiguous', candidates: fitting };
      return { status: 'ambiguous', candidates: [...candidates, ...superiors], disagrees: true };
    }
    return whole;
  }

  /** Units in force that a text names, or that succeeded those it names. */
  private liveIn(text: string): readonly CatalogueUnit[] {
    const found = this.resolveFromFront(text);
    if (found.status === 'known') return [found.unit];
    if (found.status === 'ambiguous') return found.candidates;
    return found.status === 'ended' ? found.successors : [];
  }

  private liesIn(unit: CatalogueUnit, superior: CatalogueUnit): boolean {
    for (let at: CatalogueUnit | undefined = unit, steps = 0; at !== undefined && steps < deepest; steps++) {
      if (at.id === superior.id) return true;
      at = at.parentId === null ? undefined : this.units.get(at.parentId);
    }
    return false;
  }

  /** «Hiệu trưởng, Trường THCS Tân Dương»: the longest end that names a unit, and what stands before it. */
  splitPosition(text: string): { readonly position: string; readonly unitText: string } {
    const splits = [...tailsOf(text), ...wordTails(text)].sort((a, b) => b.tail.length - a.tail.length);
    for (const { head, tail } of splits) {
      if (head === '') continue;
      if (!isOfItsOwn(head) && this.resolveFromFront(tail).status !== 'unknown')
        return { position: head, unitText: tail };
    }
    // «Trường THCS Tân Dương - Hiệu trưởng»: what stands behind the unit is no place.
    for (const { head, tail } of tailsOf(text).reverse()) {
      const isPlace = tailsOf(tail).some(({ tail: end }) => this.resolve(end).status !== 'unknown');
      if (head !== '' && !isPlace && this.resolve(head).status !== 'unknown') return { position: tail, unitText: head };
    }
    if (this.resolveFromFront(text).status !== 'unknown' || isOfItsOwn(text)) return { position: '', unitText: text };
    const cut = tailsOf(text)[1];
    return cut === undefined ? { position: text, unitText: '' } : { position: cut.head, unitText: cut.tail };
  }

  /** Live units of the most alike names. */
  suggest(text: string): CatalogueUnit[] {
    return nearest(text, [...this.liveByName.keys()], 3).flatMap((name) => this.liveByName.get(name) ?? []);
  }

  private liveSuccessors(units: readonly CatalogueUnit[]): CatalogueUnit[] {
    const result = new Map<string, CatalogueUnit>();
    const seen = new Set<string>();
    const visit = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      const unit = this.units.get(id);
      if (unit?.live === true) result.set(id, unit);
      else for (const next of this.successors.get(id) ?? []) visit(next);
    };
    for (const unit of units) visit(unit.id);
    return [...result.values()];
  }
}

const unitOfItsOwn =
  /^(truong|tram|benh vien|so|cong ty|hop tac xa|trung tam|doanh nghiep|hat|cong an|toa an|vien|chi cuc|kho bac|ngan hang|quy|chi nhanh|xi nghiep|nha may)\b/;
/** The same said somewhere in a text, with its accents: «Hiệu trưởng» is no school, «Trạm trưởng» no station. */
const namesOwnUnit =
  /(?<!\p{L})(?:trường|trạm|bệnh viện|công ty|hợp tác xã|htx|trung tâm|doanh nghiệp|công an|chi cục|hạt|kho bạc|ngân hàng)(?!\p{L})(?!\s+trưởng)/iu;
const isOfItsOwn = (text: string): boolean =>
  unitOfItsOwn.test(unitKey(text)) && !/^trưởng/iu.test(text) ? true : namesOwnUnit.test(text.normalize('NFC'));
/** «THCS Tân Dương». */
const schoolKey = /^(tieu hoc|trung hoc|mam non) /;
/** «Thôn 3 xã Tân Dương»: where people live needs no comma. */
const homeWithoutComma =
  /^((?:thôn|bản|tổ|xóm|ấp|khu|khối|làng|buôn|tiểu khu|số nhà)\s[^,;]*?)\s+(?=(?:xã|phường|thị trấn)\s)/iu;

/** «Trường THCS Tân Dương (xã Tân Dương)». */
const inBrackets = /\s*\(([^()]*)\)\s*$/;
/** «Sở Nội vụ tỉnh Lam Sơn». */
const placeBehind = /(?<![,;–-])\s+(?=(?:tỉnh|thành phố|thị xã|huyện|xã|phường)\s)/giu;
const deepest = 12;

interface Split {
  readonly head: string;
  readonly tail: string;
}

/** The text itself, then what follows each comma, dash or line break, the longest first. */
function tailsOf(text: string): Split[] {
  const splits: Split[] = [{ head: '', tail: text.trim() }];
  for (const match of text.matchAll(/\s*[,;\n]\s*|\s+[-–]\s+/g)) {
    splits.push({ head: text.slice(0, match.index).trim(), tail: text.slice(match.index + match[0].length).trim() });
  }
  return splits;
}

function wordTails(text: string): Split[] {
  const splits = [...text.matchAll(/\s+/g)].map((match) => ({
    head: text.slice(0, match.index).trim(),
    tail: text.slice(match.index + match[0].length).trim(),
  }));
  // «Hiệu | trưởng THCS Tân Dương» is no «Trường THCS Tân Dương».
  return splits.filter(({ tail }) => !/^(?:trưởng(?!\p{L})|[-–,;])/iu.test(tail));
}
