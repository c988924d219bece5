import { formatDong } from '@gs/domain';
import {
  caps,
  dayInWords,
  footView,
  groundsView,
  headView,
  paperNumber,
  paragraph,
  recipientsView,
  sectionsByKind,
  signView,
  type HeadView,
  type ParagraphView,
  type SectionView,
  type SignView,
} from '../common/view';
import { totalBonus, type DecisionData } from './model';

export interface DecisionRow {
  readonly ordinal: string;
  readonly name: string;
  readonly place: string;
  readonly bonus: string;
}

export interface DecisionView {
  readonly head: HeadView;
  readonly subject: string;
  readonly decider: string;
  readonly grounds: readonly string[];
  readonly articles: readonly ParagraphView[];
  readonly recipients: readonly string[];
  readonly sign: SignView;
  readonly annexTitle: string;
  readonly annexOf: string;
  readonly sections: readonly SectionView<DecisionRow>[];
  readonly paid: boolean;
  readonly total: string;
  readonly foot: string;
}

/** The decision as text, for both PDF and Word. */
export function decisionView(data: DecisionData): DecisionView {
  const { head } = data;
  const paid = totalBonus(data.grants) > 0;
  return {
    head: headView(head),
    subject: data.subject,
    decider: caps(data.decider),
    grounds: groundsView(data.grounds),
    articles: data.articles.flatMap((text, i) =>
      text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line, n) => paragraph(line.trim(), n === 0 ? `Điều ${i + 1}. ` : '')),
    ),
    recipients: recipientsView(data.recipients),
    sign: signView(data.signatory),
    annexTitle: caps(data.annexTitle),
    annexOf: `(Kèm theo Quyết định số ${paperNumber(head)} ${dayInWords(head.date, head.year)} của ${data.decider})`,
    sections: sectionsByKind(data.grants, (grant, ordinal) => ({
      ordinal: String(ordinal),
      name: grant.name,
      place: [grant.position ?? '', grant.unit].filter((part) => part.trim() !== '' && part !== grant.name).join(', '),
      bonus: grant.bonus === null ? '' : formatDong(grant.bonus),
    })),
    paid,
    total: paid ? formatDong(totalBonus(data.grants)) : '',
    foot: footView(data.verification),
  };
}
