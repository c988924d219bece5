import { Inject, Injectable } from '@nestjs/common';
import { findAward, formatDate, type SubjectKind } from '@gs/domain';
import {
  prepareDecision,
  renderDocx,
  renderPdf,
  writeTable,
  type DecisionData,
  type ExportCell,
  type GrantedSubject,
} from '@gs/papers';
import { CONFIG, type Actor, type Config, type FileAnswer } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { awardRef, printedNumber } from '../common/wording';
import { isCommittee, issuerLines, oneSpelling, placeOf } from '../drafting/office';
import { AnnexReader } from '../read/annex.reader';
import { DecisionFactsReader, type DecisionFacts } from '../read/decision.facts';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const kindNames: Readonly<Record<SubjectKind, string>> = {
  collective: 'Tập thể',
  household: 'Hộ gia đình',
  person: 'Cá nhân',
};

/** The papers of a decision, always made from its own record. */
@Injectable()
export class DecisionPapers {
  constructor(
    private readonly annex: AnnexReader,
    private readonly facts: DecisionFactsReader,
    private readonly organisations: OrganisationsPort,
    @Inject(CONFIG) private readonly config: Pick<Config, 'origin'>,
  ) {}

  /** The decision with its annex. @throws ProblemError NOT_FOUND */
  async paper(actor: Actor, id: string, format: 'pdf' | 'docx'): Promise<FileAnswer> {
    const decision = await this.facts.get(actor, id);
    const data = await this.dataOf(decision);
    const content = await (format === 'pdf' ? renderPdf : renderDocx)({ kind: 'decision', data });
    return {
      content,
      name: `${fileName(decision)}.${format}`,
      mediaType: mediaTypes[format],
      inline: format === 'pdf',
    };
  }

  /** Who is paid what, one line each, the total below. @throws ProblemError NOT_FOUND */
  async bonusList(actor: Actor, id: string): Promise<FileAnswer> {
    const decision = await this.facts.get(actor, id);
    const grants = await this.grantsOf(decision);
    const rows: ExportCell[][] = grants.map((one, i) => [
      i + 1,
      kindNames[one.kind],
      one.name,
      one.position ?? '',
      one.unit,
      one.bonus ?? 0,
      '',
    ]);
    rows.push(['', '', 'Tổng cộng', '', '', grants.reduce((sum, { bonus }) => sum + (bonus ?? 0), 0), '']);
    const content = await writeTable({
      title: `Bảng chi tiền thưởng kèm theo ${titleOf(decision)}`,
      headers: [
        'STT',
        'Đối tượng',
        'Họ tên, tên tập thể, chủ hộ',
        'Chức vụ',
        'Đơn vị',
        'Tiền thưởng (đồng)',
        'Ký nhận',
      ],
      rows,
    });
    return { content, name: `Bảng chi tiền thưởng ${fileName(decision)}.xlsx`, mediaType: mediaTypes.xlsx };
  }

  private async dataOf(decision: DecisionFacts): Promise<DecisionData> {
    const { content, office, decidedOn, issuedOn } = decision;
    const chain = await this.organisations.chainOn(decision.issuerId, decidedOn);
    const committee = chain.find((one) => isCommittee(one));
    const superior = isCommittee(office) ? null : chain.find((one) => one.id !== decision.issuerId);
    const known = findAward(decision.award);
    return prepareDecision({
      head: {
        parentLines: superior ? [oneSpelling(superior.name)] : [],
        issuerLines: issuerLines(office),
        number: decision.number,
        symbol: decision.symbol,
        place: placeOf(committee?.name ?? office.name),
        date: issuedOn,
        year: Number(decidedOn.slice(0, 4)),
      },
      subject: /^về việc/iu.test(decision.title)
        ? decision.title
        : `Về việc ${decision.title.charAt(0).toLocaleLowerCase('vi')}${decision.title.slice(1)}`,
      decider: oneSpelling(decision.authorityTitle),
      grounds: content.grounds,
      articles: [content.article1, content.article2, content.article3].filter((text) => text.trim() !== ''),
      recipients: content.copies,
      signatory: {
        titleLines: decision.signerCapacity.split('\n').filter((line) => line !== ''),
        name: decision.signerName === '' ? null : decision.signerName,
      },
      grants: await this.grantsOf(decision),
      verification:
        decision.verifyCode === null ? null : { code: decision.verifyCode, address: verifyAddress(this.config.origin) },
      awardName: oneSpelling(known?.name ?? decision.award),
      awardKind: known?.kind ?? 'form',
      reason: content.period,
      fund: content.fund,
      responsible: [],
    });
  }

  private async grantsOf({ id, each, state }: DecisionFacts): Promise<GrantedSubject[]> {
    const rows = await this.annex.lines(id);
    return rows.map((row) => ({ ...row, bonus: state === 'issued' ? row.bonus : each[row.kind] }));
  }
}

/** Where the public enters a code; without an official address the page is named. */
const verifyAddress = (origin: string | null): string =>
  origin === null ? 'trang Xác minh của hệ thống' : `${origin.replace(/^https?:\/\//, '').replace(/\/$/, '')}/xac-minh`;

const titleOf = ({ number, symbol, issuedOn }: DecisionFacts): string =>
  number === null || issuedOn === null
    ? 'dự thảo quyết định'
    : `Quyết định số ${printedNumber(number, symbol)} ngày ${formatDate(issuedOn)}`;

/** No slash or colon: they are not allowed in names of files. */
const fileName = (decision: DecisionFacts): string =>
  decision.number === null
    ? `Dự thảo quyết định ${awardRef(decision.award).shortName}`
    : `Quyết định ${printedNumber(decision.number, decision.symbol).replace('/', '-')}`;
