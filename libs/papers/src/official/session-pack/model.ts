import { twoDigits } from '../common/counts';
import { caps } from '../common/view';

/** What a member reads before the session. Everything is what the reader may see; numbering is of what is printed. */
export interface SessionPackData {
  readonly councilName: string;
  readonly subject: string;
  /** «14 giờ 00, ngày 26 tháng 11 năm 2026» */
  readonly when: string;
  readonly groups: readonly PackGroup[];
  /** Pages before this paper in the whole file. */
  readonly pagesBefore: number;
  readonly evidence: readonly PackEvidence[];
  /** Added under the list of evidence, such as why some of it is not in the file; may be empty. */
  readonly evidenceNote: string;
}

export interface PackGroup {
  readonly award: string;
  readonly items: readonly PackSubject[];
}

export interface PackSubject {
  readonly title: string;
  readonly subtitle: string;
  /** A line break begins a paragraph. */
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly findings: readonly { readonly outcome: string; readonly text: string; readonly cite: string }[];
}

export interface PackEvidence {
  readonly subject: string;
  readonly name: string;
  /** Pages of evidence before it in the file; null: it is not in the file. */
  readonly offset: number | null;
  /** Why it is not in the file. */
  readonly reason: string;
}

export interface PackRow {
  readonly ordinal: string;
  readonly title: string;
  readonly subtitle: string;
  readonly values: readonly string[];
  readonly findings: readonly string[];
}

export interface SessionPackView {
  readonly title: string;
  readonly subject: string;
  readonly when: string;
  readonly pagesBefore: number;
  readonly groups: readonly {
    readonly heading: string;
    readonly items: readonly {
      readonly heading: string;
      readonly subtitle: string;
      readonly summary: readonly string[];
      readonly facts: readonly { readonly label: string; readonly value: string }[];
      readonly findings: readonly { readonly outcome: string; readonly text: string; readonly cite: string }[];
    }[];
    /** The comparison sheet; null where there is nothing to compare. */
    readonly sheet: {
      readonly title: string;
      readonly labels: readonly string[];
      readonly rows: readonly PackRow[];
    } | null;
  }[];
  readonly evidence: readonly {
    readonly ordinal: string;
    readonly subject: string;
    readonly name: string;
    /** -1: not in the file. */
    readonly offset: number;
    readonly reason: string;
  }[];
  readonly evidenceNote: string;
  readonly foot: string;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  hold: 'Chờ xem xét',
  unknown: 'Chưa rõ',
};

/** The pack as text. */
export function sessionPackView(data: SessionPackData): SessionPackView {
  let ordinal = 0;
  return {
    title: 'TÀI LIỆU HỌP',
    subject: data.subject,
    when: `(${data.councilName}; ${data.when})`,
    pagesBefore: data.pagesBefore,
    groups: data.groups.map((group) => {
      const first = ordinal;
      ordinal += group.items.length;
      return {
        heading: `${caps(group.award)} (${twoDigits(group.items.length)})`,
        items: group.items.map((item, i) => ({
          heading: `${first + i + 1}. ${item.title}`,
          subtitle: item.subtitle,
          summary: item.summary
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== ''),
          facts: item.facts,
          findings: item.findings.map(({ outcome, text, cite }) => ({
            outcome: OUTCOMES[outcome] ?? outcome,
            text,
            cite,
          })),
        })),
        sheet: sheetOf(group, first),
      };
    }),
    evidence: data.evidence.map(({ subject, name, offset, reason }, i) => ({
      ordinal: String(i + 1),
      subject,
      name,
      offset: offset ?? -1,
      reason,
    })),
    evidenceNote: data.evidenceNote,
    foot: '',
  };
}

/** The subjects of one award side by side, under every label one of them has, in the order the labels are met. */
function sheetOf(group: PackGroup, first: number): SessionPackView['groups'][number]['sheet'] {
  const labels = [...new Set(group.items.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  const checked = group.items.some(({ findings }) => findings.length > 0);
  if (labels.length === 0 && !checked) return null;
  return {
    title: `BẢNG SO SÁNH: ${caps(group.award)}`,
    labels,
    rows: group.items.map((item, i) => ({
      ordinal: String(first + i + 1),
      title: item.title,
      subtitle: item.subtitle,
      values: labels.map((label) => item.facts.find((fact) => fact.label === label)?.value ?? '–'),
      findings: findingsInShort(item.findings),
    })),
  };
}

/** What is not met or not known is written out; what is met is one word. */
function findingsInShort(findings: PackSubject['findings']): string[] {
  if (findings.length === 0) return ['–'];
  const open = findings.filter(({ outcome }) => outcome !== 'met');
  if (open.length === 0) return ['Đạt các điều kiện đã kiểm tra'];
  return open.map(({ outcome, text }) => `${OUTCOMES[outcome] ?? outcome}: ${text}`);
}
