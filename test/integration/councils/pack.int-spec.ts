import { FileStore } from '@gs/api-platform';
import { councils as contract, type ResponseOf } from '@gs/contracts';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Client } from '../../support';
import { council, Desk, openOffice, times, voteOf, type Body, type Office } from './office';
import { pdfPages, squeezed } from './paper-text';

const day = '2026-11-26T14:00:00+07:00';
type Evidence = ResponseOf<typeof contract.pack>['groups'][number]['items'][number]['evidence'][number];

async function pdf(pages: number, password?: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let i = 0; i < pages; i += 1) document.addPage([300, 400]);
  if (password !== undefined) await document.encrypt({ userPassword: password, ownerPassword: password });
  return Buffer.from(await document.save());
}

/** One grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

describe('the pack of a session', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  const evidence = new Map<string, Evidence[]>();

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
    office.matters.dossier = async (_db, refIds) =>
      refIds.map((refId) => ({
        refId,
        facts: [{ label: 'Xếp loại năm 2025', value: 'Hoàn thành xuất sắc nhiệm vụ' }],
        findings: [{ outcome: 'unknown', text: 'Chưa thấy giấy công nhận sáng kiến.', cite: 'khoản 2 Điều 23' }],
        evidence: evidence.get(refId) ?? [],
      }));
  });
  afterAll(() => office.stop());

  const keep = async (name: string, content: Buffer): Promise<Evidence> => {
    const file = await office.api.app.get(FileStore).put(content, { name, accountId: null });
    return { fileId: file.id, name: file.name, mediaType: file.mediaType, size: file.size };
  };
  /** As kept; then damaged on its way, which the store cannot know. */
  const broken = async (name: string): Promise<Evidence> =>
    keep(name, Buffer.from('%PDF-1.7\nno objects at all\n%%EOF'));
  const invite = async (session: { id: string; version: number }) =>
    desk.secretary.call(contract.invite, {
      params: { id: session.id },
      body: { text: 'Đề nghị đọc kỹ tài liệu.', version: session.version },
    });
  const pack = (client: Client, id: string) => client.call(contract.pack, { params: { id } });
  const whole = (client: Client, id: string) => client.bytes(`/api/v1/sessions/${id}/pack.pdf`);

  it('is one file: invitation, summaries, comparison and every piece of evidence that can be bound, the rest by name', async () => {
    const refIds = ['Sùng Đức An', 'Hoàng Thị Hồng Lan'].map((title) => office.matters.add(title, 'cstd-tinh'));
    const [first = '', second = ''] = refIds;
    evidence.set(first, [
      await keep('Báo cáo thành tích.pdf', await pdf(2)),
      await keep('Có mật khẩu.pdf', await pdf(1, 'abc')),
      await broken('Hỏng.pdf'),
      await keep('Ảnh.png', png),
    ]);
    evidence.set(second, [await keep('Sáng kiến.pdf', await pdf(3))]);
    const session = await invite(await desk.agenda(await desk.plan(day), refIds));
    const member = await desk.member(4);
    const answer = await whole(member, session.id);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bound = await PDFDocument.load(answer.content);
    const pages = pdfPages(answer.content);
    const papers = bound.getPageCount() - 2 - 1 - 3;
    expect(pages[0]).toContain(squeezed('GIẤY MỜI'));
    expect(pages[0]).toContain(squeezed('Đề nghị đọc kỹ tài liệu.'));
    expect(pages[1]).toContain(squeezed('1. Sùng Đức An'));
    const list = pages[papers - 1] ?? '';
    for (const line of [
      `Báo cáo thành tích.pdf trang ${papers + 1}`,
      'Có mật khẩu.pdf không ghép được (tệp có mật khẩu)',
      'Hỏng.pdf không ghép được (tệp hỏng)',
      `Ảnh.png trang ${papers + 3}`,
      `Sáng kiến.pdf trang ${papers + 4}`,
    ])
      expect(list).toContain(squeezed(line));
    expect(pages.slice(papers).join('')).toBe('');
    expect(bound.getPages().some((page) => page.getWidth() > 800)).toBe(true);
    const again = await whole(await desk.member(5), session.id);
    expect(again.content.equals(answer.content)).toBe(true);
  });

  it("is each reader's own: a matter in which they take no part is not in it, and its evidence is not given out", async () => {
    const refIds = [
      office.matters.add('Phạm A Tuấn', 'cstd-tinh'),
      office.matters.add('Hồ sơ Thành viên 3', 'cstd-tinh', [body.personIds[2] ?? '']),
    ];
    const proof = await keep('Minh chứng kín.pdf', await pdf(1));
    evidence.set(refIds[1] ?? '', [proof]);
    const session = await invite(await desk.agenda(await desk.plan(day), refIds));
    const itemId = voteOf(session).items[1]?.id ?? '';
    const [own, other] = [await desk.member(3), await desk.member(4)];
    const titles = async (client: Client): Promise<string[]> =>
      (await pack(client, session.id)).groups.flatMap(({ items }) => items.map(({ seq, title }) => `${seq} ${title}`));
    expect(await titles(own)).toEqual(['1 Phạm A Tuấn']);
    expect(await titles(other)).toEqual(['1 Phạm A Tuấn', '2 Hồ sơ Thành viên 3']);
    const text = pdfPages((await whole(own, session.id)).content).join('');
    expect(text).not.toContain(squeezed('Hồ sơ Thành viên 3'));
    expect(text).not.toContain(squeezed('Minh chứng kín'));
    const path = `/api/v1/sessions/${session.id}/agenda/${itemId}/evidence/${proof.fileId}`;
    expect((await own.bytes(path)).status).toBe(404);
    expect((await other.bytes(path)).status).toBe(200);
    const elsewhere = `/api/v1/sessions/${session.id}/agenda/${voteOf(session).items[0]?.id ?? ''}/evidence/${proof.fileId}`;
    expect((await other.bytes(elsewhere)).status).toBe(404);
  });

  it('is not there for a member before the invitation', async () => {
    const session = await desk.agenda(await desk.plan(day), [office.matters.add('Lò Văn Thịnh', 'cstd-tinh')]);
    expect((await whole(await desk.member(4), session.id)).status).toBe(404);
    expect((await whole(desk.secretary, session.id)).status).toBe(200);
  });
});

describe('the ballot to be printed', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
    body = await council(office.api.db, 'LS', 15);
    desk = await Desk.of(office, body);
  });
  afterAll(() => office.stop());

  it('gives matters with the same voters one form: nobody holds a sheet that only they could hold', async () => {
    const titles = ['Sùng Đức An', 'Hồ sơ Thành viên 3', 'Phạm A Tuấn'];
    const refIds = titles.map((title, i) =>
      office.matters.add(title, 'cstd-tinh', i === 1 ? [body.personIds[2] ?? ''] : []),
    );
    const session = await desk.running(day, refIds, times(14, 'present'));
    const vote = voteOf(session);
    const member = (seat: number): string => body.memberIds[seat - 1] ?? '';
    await desk.secretary.call(contract.openVote, {
      params: { id: vote.id },
      body: {
        version: vote.version,
        paperMemberIds: [3, 4, 5].map(member),
        tellerMemberIds: [6, 7].map(member),
      },
    });
    const path = `/api/v1/votes/${vote.id}/ballot-paper`;
    const paper = await desk.secretary.bytes(path);
    expect(paper.status).toBe(200);
    const name = decodeURIComponent(
      /filename\*=UTF-8''([^;]+)/.exec(paper.headers.get('content-disposition') ?? '')?.[1] ?? '',
    );
    expect(name).toContain('tờ A in 3, tờ B in 2');
    const pages = pdfPages(paper.content);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(squeezed('2 Phạm A Tuấn'));
    expect(pages[0]).not.toContain(squeezed('Thành viên 3'));
    expect(pages[1]).toContain(squeezed('3 Hồ sơ Thành viên 3'));
    expect(pages.join('')).not.toMatch(/in3|Thànhviên4/);
    expect((await (await desk.member(4)).bytes(path)).status).toBe(403);
  });
});
