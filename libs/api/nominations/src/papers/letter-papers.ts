import { findAward, formatDate } from '@gs/domain';
import type { Paper, WordPaper } from '@gs/papers';
import type { OrganisationVersion } from '@gs/api-organisation';
import { stepOf } from '../route/route';
import type { LetterFacts } from '../read/letter.reader';
import { awardNames, groundsOfLetter, numberAndSymbol, placeOf, signTitles } from './words';

export interface LetterPlace {
  /** The unit and its superiors on the day, from itself upwards. */
  readonly chain: readonly OrganisationVersion[];
  readonly unit: { readonly name: string; readonly kind: string };
  /** Name of the unit whose head decides. */
  readonly issuerName: string | null;
  readonly today: string;
}

type Letter = Extract<Paper, { kind: 'submission-letter' }>['data'];

function headOf(facts: LetterFacts, { chain, unit, today }: LetterPlace): Letter['head'] {
  const date = facts.letterDate;
  return {
    parentLines: chain.slice(1, 2).map(({ name }) => name),
    issuerLines: [unit.name],
    ...numberAndSymbol(facts.letterNo, unit),
    place: placeOf(chain.map(({ name }) => name)),
    date,
    year: Number((date ?? today).slice(0, 4)),
  };
}

const signatoryOf = (facts: LetterFacts, place: LetterPlace): Letter['signatory'] => ({
  titleLines: signTitles(place.unit, facts.head?.jobTitle ?? ''),
  name: facts.head?.name ?? null,
});

/** Danh sách trích ngang: everyone put forward, under the head of the letter. */
export function nomineeList(facts: LetterFacts, place: LetterPlace): WordPaper {
  return {
    kind: 'nominee-list',
    data: {
      head: headOf(facts, place),
      title: `Danh sách đề nghị ${awardNames(facts.nominees.map(({ award }) => award))}`,
      nominees: facts.nominees.map(({ kind, name, position, unitName, achievement, award }) => ({
        kind,
        name,
        position: position === '' ? null : position,
        unit: unitName,
        achievement: achievement === '' ? null : achievement,
        award: findAward(award)?.shortName ?? award,
      })),
      signatory: signatoryOf(facts, place),
      verification: null,
    },
  };
}

/** Tờ trình: its figures are counted from the same nominees as the list. */
export function submissionLetter(facts: LetterFacts, place: LetterPlace): WordPaper {
  const { council, nominees } = facts;
  const awards = awardNames(nominees.map(({ award }) => award));
  const voted = council !== null && stepOf(facts.route ?? [], 'unit-council') !== undefined;
  return {
    kind: 'submission-letter',
    data: {
      head: headOf(facts, place),
      subject: `Về việc đề nghị ${awards} năm ${facts.year}`,
      addressees: [place.issuerName === null ? 'Cấp có thẩm quyền' : `Chủ tịch ${place.issuerName}`],
      grounds: groundsOfLetter(place.unit.kind, facts.letterDate ?? place.today),
      submitter: place.unit.name,
      nominations: nominees.map(({ kind, award }) => ({ kind, award: findAward(award)?.name ?? award })),
      council: voted
        ? {
            councilName: council.name,
            sentence: `${council.name} họp ngày ${formatDate(council.day)}: ${council.passed} trường hợp đạt tỷ lệ theo quy định.`,
          }
        : null,
      attachments: [
        'báo cáo thành tích của từng trường hợp',
        ...(voted ? ['biên bản họp Hội đồng và biên bản kiểm phiếu'] : []),
      ],
      recipients: ['Như trên', 'Lưu: VT'],
      signatory: signatoryOf(facts, place),
      verification: null,
    },
  };
}
