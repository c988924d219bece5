import {
  awardsOn,
  findAward,
  foldVietnamese,
  formatDate,
  recogniseAward,
  type LocalDate,
  type SubjectKind,
} from '@gs/domain';
import type { LedgerFault } from '@gs/contracts';
import type { Catalogue, UnitVersion } from './catalogue';
import { readDate } from './dates';
import type { Claim, Judged } from './judged';
import { Notes } from './notes';
import { findSubject } from './subject';
import type { Row } from './table';
import { findUnit } from './unit';

const years = { first: 1945 };
const kindWords: Readonly<Record<string, SubjectKind>> = {
  'ca nhan': 'person',
  'ca nhan luc luong': 'person',
  nguoi: 'person',
  'tap the': 'collective',
  'don vi': 'collective',
  'to chuc': 'collective',
  ho: 'household',
  'ho gia dinh': 'household',
  'gia dinh': 'household',
};
const kindNames: Readonly<Record<SubjectKind, string>> = {
  person: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
};
const meritTypes: Readonly<Record<string, string>> = {
  'cong trang': 'cong-trang',
  'cong trang va thanh tich': 'cong-trang',
  'thuong xuyen': 'cong-trang',
  'dot xuat': 'dot-xuat',
  'phong trao': 'phong-trao',
  'chuyen de': 'chuyen-de',
  'phong trao chuyen de': 'phong-trao-chuyen-de',
  'theo chuyen de': 'chuyen-de',
  'cong hien': 'cong-hien',
  'qua trinh cong hien': 'cong-hien',
  'nien han': 'nien-han',
  'doi ngoai': 'doi-ngoai',
  'khang chien': 'khang-chien',
};
const plainKey = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Judges rows one by one against what is known; a pure reading, nothing is written. What repeats is remembered. */
export class Judge {
  private readonly awardTexts = new Map<string, ReturnType<typeof recogniseAward>>();
  private readonly awardDays = new Map<LocalDate, ReadonlySet<string>>();
  private readonly dates = new Map<string, LocalDate | null>();

  constructor(private readonly catalogue: Catalogue) {}

  /** @param accepted faults an officer went over with a reason */
  judge(row: Row, accepted: ReadonlySet<LedgerFault> = new Set()): Judged {
    const notes = new Notes(row);
    if (row.record.ragged) notes.fault('ROW_RAGGED', null);
    const year = this.year(row, notes);
    const decidedOn = this.date(row, notes);
    const decisionNo = row.text('decisionNo');
    if (decisionNo === '') notes.fault('REQUIRED_EMPTY', 'decisionNo');
    const kind = this.kind(row, notes);
    const context = { row, notes, catalogue: this.catalogue, year, accepted };
    const unit = kind === null ? null : findUnit(context, kind);
    const subject = kind === null ? null : findSubject(context, kind, unit);
    const award = this.award(row, notes, kind, decidedOn, unit?.version);
    if (year !== null && decidedOn !== null && decidedOn < `${year}-01-01`)
      notes.fault('DATE_BEFORE_YEAR', 'decidedOn', { date: formatDate(decidedOn), year });
    const meritType = this.meritType(row, notes);
    const whole = year !== null && decidedOn !== null && unit !== null && subject !== null && award !== null;
    const claim: Claim | null =
      whole && notes.findings.length === 0
        ? {
            target: subject,
            award,
            year,
            decisionNo,
            decidedOn,
            meritType,
            organisationId: unit.unit.id,
            organisationName: unit.version.name,
          }
        : null;
    return { row, findings: notes.findings, guesses: notes.guesses, claim };
  }

  private year(row: Row, notes: Notes): number | null {
    const text = row.text('year');
    if (text === '') return notes.fault('REQUIRED_EMPTY', 'year');
    const year = /^\d{4}$/.test(text) ? Number(text) : 0;
    if (year < years.first) return notes.fault('YEAR_UNREADABLE', 'year', { text });
    if (year > Number(this.catalogue.today.slice(0, 4))) return notes.fault('YEAR_IN_FUTURE', 'year', { year });
    return year;
  }

  private date(row: Row, notes: Notes): LocalDate | null {
    const text = row.text('decidedOn');
    if (text === '') return notes.fault('REQUIRED_EMPTY', 'decidedOn');
    let date = this.dates.get(text);
    if (date === undefined) this.dates.set(text, (date = readDate(text)));
    if (date === null) return notes.fault('DATE_IMPOSSIBLE', 'decidedOn', { text });
    if (date > this.catalogue.today) return notes.fault('DATE_IN_FUTURE', 'decidedOn', { date: formatDate(date) });
    return date;
  }

  private kind(row: Row, notes: Notes): SubjectKind | null {
    const text = row.text('kind');
    const told = kindWords[plainKey(text)];
    if (told !== undefined) return told;
    if (text !== '') return notes.fault('KIND_UNKNOWN', 'kind', { text });
    const subject = row.text('subject');
    const inferred = /^[\d\s.]{9,}$/.test(subject)
      ? 'person'
      : this.catalogue.unitByCode(subject) !== undefined
        ? 'collective'
        : null;
    if (inferred === null) return notes.fault('KIND_UNKNOWN', 'kind', { text: '' });
    notes.guess('KIND_INFERRED', 'kind', { kind: kindNames[inferred] });
    return inferred;
  }

  private award(
    row: Row,
    notes: Notes,
    kind: SubjectKind | null,
    decidedOn: LocalDate | null,
    place: UnitVersion | undefined,
  ): string | null {
    const text = row.text('award');
    if (text === '') return notes.fault('REQUIRED_EMPTY', 'award');
    const found = this.recognise(text, place);
    if (!('code' in found)) {
      const names = found.suggestions.flatMap((code) => findAward(code)?.name ?? []);
      const hint = names.length === 0 ? ' Xem lại mã hoặc tên.' : ` Có phải: ${names.join('; ')}?`;
      return notes.fault('AWARD_UNKNOWN', 'award', { text, hint });
    }
    const award = findAward(found.code);
    if (award === null) return notes.fault('AWARD_UNKNOWN', 'award', { text, hint: '' });
    if (!found.exact) notes.guess('AWARD_BY_CONVENTION', 'award', { text, award: award.name });
    if (kind !== null && !award.subjectKinds.includes(kind))
      notes.fault('AWARD_NOT_FOR_SUBJECT', 'award', { award: award.name, kind: kindNames[kind] });
    if (decidedOn !== null && !this.on(decidedOn).has(award.code)) {
      const ended = award.to !== null && award.to < decidedOn;
      const when = ended
        ? `thôi dùng từ sau ngày ${formatDate(award.to ?? '')}`
        : `chưa có vào ngày ${formatDate(decidedOn)}`;
      notes.fault('AWARD_NOT_THEN', 'award', { award: award.name, when });
    }
    return award.code;
  }

  private recognise(text: string, place: UnitVersion | undefined): ReturnType<typeof recogniseAward> {
    const key = place === undefined ? text : `${text}\u0000${place.level}\u0000${place.kind}`;
    let found = this.awardTexts.get(key);
    if (found === undefined) this.awardTexts.set(key, (found = recogniseAward(text, place)));
    return found;
  }

  private on(day: LocalDate): ReadonlySet<string> {
    let codes = this.awardDays.get(day);
    if (codes === undefined) this.awardDays.set(day, (codes = new Set(awardsOn(day).map(({ code }) => code))));
    return codes;
  }

  private meritType(row: Row, notes: Notes): string {
    const text = row.text('meritType');
    if (text === '') return '';
    return meritTypes[plainKey(text)] ?? notes.fault('MERIT_TYPE_UNKNOWN', 'meritType', { text }) ?? '';
  }
}
