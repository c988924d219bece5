import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { councils, type SessionDetailView } from '@gs/contracts';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { pdfText, squeezed } from '../integration/councils/paper-text';
import { castHeld, receiveBallot, type HeldBallot } from '../support';
import { castBallot, closeSession, showHands, turnTo, writeOpinions } from './council';
import { confirm, heading, journey, openOffice, openPdf, press, type Office } from './desk';
import { look } from './look';
import { addMatter, callRoll, letTakePart, openWithPaper, planExtraordinary } from './session-desk';
import { freeze, paperBlock, signAs, textOf, writeConclusion } from './minutes';
import { castIntoSilence, codesOf, enterCounts, mark, openSheet } from './voter';
import { bringExemplars, declareSibling } from './waiting';

const title = 'Phiên đột xuất xét Chiến sĩ thi đua cấp tỉnh';
const matter = 'Công nhận mô hình một cửa của Sở Tài chính';
const conclusion = 'Hội đồng thống nhất trình Chủ tịch UBND tỉnh công nhận một trường hợp.';
const [ofSession, ofCount] = [/^Biên bản họp/, /^Biên bản kiểm phiếu: Chiến sĩ/] as const;
/** All agree; two disagree and a spoiled sheet; one of the council is a sibling. */
const [clear, divided, kin] = ['Ngô Văn Bình', 'Hồ Quang Hùng', 'Đỗ Xuân Chứ'] as const;
/** Present: tv01 … tv10, tv13, tv15. */
const seat = {
  chair: 'Đỗ Thành Trung',
  tv02: 'Nguyễn Thị Kim Oanh',
  tv03: 'Vũ Hồng Sơn',
  tv09: 'Cao Bá Hưng',
  sibling: 'Dương Thị Mỹ Lệ',
  tv11: 'Quách Văn Toàn',
  tv12: 'Lương Thị Hải Yến',
  tv13: 'Đinh Trọng Nghĩa',
  tv14: 'Sùng Thị Mai',
  secretary: 'Tạ Minh Đức',
} as const;
/** Vote without a page of their own; the last two disagree with one item. */
const elsewhere = ['tv04', 'tv05', 'tv08', 'tv06', 'tv07'] as const;

describe('a council of fifteen, three of them absent, votes in secret and can prove the count', () => {
  let office: Office;
  /** The secretary's desk, and pages of members, by account. */
  let desk: Page;
  const pages = new Map<string, Page>();
  let wall: Page;
  let sessionId = '';
  let voteId = '';
  let root = '';
  const held = new Map<string, HeldBallot>();
  const wrong: string[] = [];
  const step = journey();
  const at = (path = ''): string => `/hoi-dong/phien-hop/${sessionId}${path}`;
  const pageOf = (username: string): Page => {
    const page = pages.get(username);
    if (page === undefined) throw new Error(`${username} has no page`);
    return page;
  };
  const seen = async (page: Page, name: string): Promise<void> => {
    wrong.push(...(await look(page, `hoi-dong-kin-${name}`)));
  };
  const session = async (): Promise<SessionDetailView> =>
    (await office.api.as('tv15')).call(councils.getSession, { params: { id: sessionId } });

  beforeAll(async () => {
    office = await openOffice();
    const ids = await bringExemplars(office.api, [clear, divided, kin]);
    await declareSibling(office.api, seat.sibling, ids[2] ?? '');
  }, 180_000);
  afterEach(() => office.keep(expect.getState().currentTestName));
  afterAll(() => office?.close(), 60_000);

  step('the secretary prepares an extraordinary session of what waits and a matter of their own', async () => {
    desk = await office.sit('tv15');
    sessionId = await planExtraordinary(desk, title, 3);
    await addMatter(desk, matter, 'Sở Tài chính');
    await seen(desk, 'chuong-trinh');
  });

  step(
    'who is tied to an item is found before the invitation, with what it does to the count, and decided',
    async () => {
      await desk.goto(at('/lien-quan'));
      await heading(desk, '1 trường hợp liên quan chờ quyết định');
      const effect = (name: string): Locator => desk.locator('.effects > li').filter({ hasText: name });
      await effect(kin).getByText('cao nhất 14, phải đồng ý tất cả').waitFor();
      await desk
        .locator('.pair')
        .filter({ hasText: kin })
        .getByText(/Người thân được đề nghị/)
        .waitFor();
      await seen(desk, 'lien-quan');
      await desk.goto(at('/tai-lieu'));
      await desk.getByText('Còn 1 trường hợp liên quan chờ quyết định').waitFor();
      expect(await desk.getByRole('button', { name: /^Gửi giấy mời/ }).isDisabled()).toBe(true);
      await desk.goto(at('/lien-quan'));
      await letTakePart(desk, seat.tv09, matter, 'Chỉ xét mô hình chung, không xét cá nhân của Sở.');
      await heading(desk, 'Đã quyết định 2 trường hợp liên quan');
    },
  );

  step('the invitation goes out; a member reads the pack on screen and as one PDF', async () => {
    await desk.goto(at('/tai-lieu'));
    await desk.getByLabel('Lời mời').fill('Kính mời các đồng chí dự phiên họp đột xuất.');
    await press(desk, 'Gửi giấy mời cho 15 thành viên');
    await desk.getByRole('button', { name: 'Gửi lại cho 15 thành viên' }).waitFor();
    await seen(desk, 'giay-moi');
    for (const username of ['tv01', 'tv02', 'tv03', 'tv10']) pages.set(username, await office.sit(username));
    const reader = pageOf('tv02');
    await reader.goto(at('/tai-lieu'));
    await heading(reader, 'Tài liệu họp: 4 mục');
    await reader.getByRole('link', { name: kin }).click();
    await reader.getByRole('heading', { level: 2, name: kin }).waitFor();
    await seen(reader, 'tai-lieu');
    const pack = await reader.request.get(`/api/v1/sessions/${sessionId}/pack.pdf`);
    expect(pdfText(await pack.body())).toContain(squeezed(kin));
    await reader.getByRole('link', { name: 'Tải cả tập (PDF)' }).click();
    await reader.waitForURL(/pack\.pdf$/);
    await reader.goto(at('/theo-doi'));
  });

  /** Whatever this member opens says nothing of the item they take no part in. */
  const nothingOf = async (name: string, paths: readonly string[]): Promise<void> => {
    const page = pageOf('tv10');
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect({ path, tells: (await page.locator('body').innerText()).includes(name) }).toEqual({ path, tells: false });
    }
  };

  step('the member who is recused finds no trace of that item', async () => {
    await nothingOf(kin, ['/viec-cua-toi', '/hoi-dong', at(), at('/tai-lieu'), at('/theo-doi'), at('/bien-ban')]);
    const page = pageOf('tv10');
    await page.goto(at('/tai-lieu'));
    await heading(page, 'Tài liệu họp: 3 mục');
    await seen(page, 'tai-lieu-khong-tham-gia');
    const pack = await page.request.get(`/api/v1/sessions/${sessionId}/pack.pdf`);
    const text = pdfText(await pack.body());
    expect([text.includes(squeezed(clear)), text.includes(squeezed(kin))]).toEqual([true, false]);
    // The register of persons is everybody's; what is proposed for one of them is not.
    await page.goto(`/tra-cuu?q=${encodeURIComponent(kin)}`);
    await heading(page, /^1 kết quả/);
    await page.getByRole('link', { name: new RegExp(kin) }).click();
    await page.waitForURL(/doi-tuong/);
    await heading(page, kin);
    expect(await page.locator('body').innerText()).not.toMatch(/cấp tỉnh|bộ, ban, ngành|đột xuất|Hội đồng xét/);
  });

  step('the roll is called, the meter says who is missing, the session opens', async () => {
    await desk.goto(at());
    await desk.getByText('Còn thiếu 10 người để họp, 12 người để xét khen.').waitFor();
    await callRoll(desk, {
      [seat.tv11]: 'Ý kiến bằng văn bản',
      [seat.tv12]: 'Ý kiến bằng văn bản',
      [seat.tv14]: 'Vắng',
    });
    await desk.getByText('14 trong 15', { exact: true }).waitFor();
    await press(desk, 'Khai mạc');
    await desk.getByRole('button', { name: 'Bế mạc' }).waitFor();
    await seen(desk, 'diem-danh');
    // A machine of its own beside the projector, at which the secretary has signed in too.
    wall = await office.sit('tv15');
    await wall.goto(at('/chieu'));
    await press(desk, `Chiếu ${clear}`);
    await heading(wall, clear);
    await seen(wall, 'man-hinh-chieu');
  });

  step(
    'the ballot is opened with paper for two; every screen fetches its own, and casting begins by itself',
    async () => {
      await turnTo(desk, 'Chiến sĩ thi đua cấp tỉnh');
      await openWithPaper(desk, [seat.tv09, seat.tv13], [seat.tv02, seat.tv03]);
      await seen(desk, 'mo-bo-phieu');
      await confirm(desk, 'Mở bỏ phiếu kín và phát phiếu');
      // Five real screens fetch by themselves, wherever their members are: the chair's, two members', the recused one's, the desk's own.
      for (const name of [seat.chair, seat.tv02, seat.tv03, seat.sibling, seat.secretary])
        await desk.locator('.opinions li').filter({ hasText: name }).getByText('Đã nhận phiếu').waitFor();
      await wall.getByText('Đang phát phiếu').waitFor();
      await seen(desk, 'phat-phieu');
      voteId = (await session()).votes.find(({ state }) => state === 'issuing')?.id ?? '';
      for (const username of elsewhere) held.set(username, await receiveBallot(await office.api.as(username), voteId));
      await desk.getByText('trong 29 lá phiếu đã vào hòm').waitFor();
      await wall.getByText('Đang bỏ phiếu kín').waitFor();
    },
  );

  step('members cast, one of them through a network that loses the answers; nothing tells who or what', async () => {
    for (const username of ['tv02', 'tv01', 'tv03', 'tv10']) await openSheet(pageOf(username), voteId);
    const phone = pageOf('tv03');
    await phone.setViewportSize({ width: 360, height: 780 });
    await mark(phone);
    await castBallot(phone);

    const unlucky = pageOf('tv02');
    await mark(unlucky);
    await seen(unlucky, 'la-phieu');
    const restore = await castIntoSilence(unlucky);
    await seen(unlucky, 'mat-ket-noi');
    await restore();
    await seen(unlucky, 'bien-nhan');

    const recused = pageOf('tv10');
    expect(await recused.getByRole('radiogroup').count()).toBe(2);
    await nothingOf(kin, ['/bo-phieu', `/bo-phieu/${voteId}`]);
    await mark(recused);
    await castBallot(recused);

    await mark(pageOf('tv01'));
    await castBallot(pageOf('tv01'));
    await desk.getByRole('link', { name: 'phiếu của tôi' }).click();
    await desk.getByRole('radiogroup').first().waitFor();
    await mark(desk);
    await castBallot(desk);
    await desk.goto(at());
    for (const username of elsewhere) {
      const ballot = held.get(username);
      if (ballot === undefined) throw new Error(`${username} holds no ballot`);
      const disagrees = username === 'tv06' || username === 'tv07';
      const choices = ballot.sheet.items.map(
        ({ id, title: name }) =>
          [id, disagrees && name === divided ? ('disagree' as const) : ('agree' as const)] as const,
      );
      await castHeld(office.api.url, ballot, new Map(choices));
    }
    expect(await wall.locator('body').innerText()).not.toMatch(/đồng ý[^:]*\d|lá phiếu|\d+ phiếu/);
    await writeOpinions(desk, 2);
    await seen(desk, 'dang-bo-phieu');
  });

  step('two tellers count the paper by themselves; while they differ the vote cannot end', async () => {
    const [first, second] = [pageOf('tv02'), pageOf('tv03')];
    await first.goto('/bo-phieu');
    await first.getByRole('link', { name: 'Nhập số phiếu giấy' }).click();
    await heading(first, /^Kiểm 2 phiếu giấy/);
    await enterCounts(first, { [clear]: [2, 0, 0], [divided]: [1, 0, 1], [kin]: [2, 0, 0] });
    await first.getByText('Đã nhập số của anh/chị. Chờ người kiểm phiếu kia.').waitFor();
    await second.goto(`/bo-phieu/${voteId}/kiem-phieu-giay`);
    await enterCounts(second, { [clear]: [2, 0, 0], [divided]: [2, 0, 0], [kin]: [2, 0, 0] });
    await second.getByText('Hai người đếm khác nhau ở 1 mục').waitFor();
    await seen(second, 'kiem-phieu-giay');

    await desk.getByText('Đếm khác nhau', { exact: true }).waitFor();
    expect(await desk.getByRole('button', { name: 'Kết thúc bỏ phiếu' }).isDisabled()).toBe(true);
    await desk.getByText('Kết thúc được khi hai người kiểm phiếu đã nhập số phiếu giấy và khớp nhau.').waitFor();
    await seen(desk, 'dem-khac-nhau');
    const vote = (await session()).votes.find(({ id }) => id === voteId);
    const refused = await (
      await office.api.as('tv15')
    ).refused(councils.closeVote, { params: { id: voteId }, body: { version: vote?.version ?? 0 } });
    expect(refused.code).toBe('TELLERS_DIFFER');

    await enterCounts(second, { [divided]: [1, 0, 1] }, true);
    await second.getByText('Hai người đếm khớp nhau ở mọi mục').waitFor();
  });

  step('the vote ends and says its arithmetic in words', async () => {
    await press(desk, 'Kết thúc bỏ phiếu');
    await desk.getByText('Đã có 29 trong 29 lá phiếu').waitFor();
    await confirm(desk, 'Kết thúc bỏ phiếu');
    await desk.getByRole('link', { name: 'Xem kiểm phiếu' }).click();
    await heading(desk, 'Kết quả kiểm phiếu: 1 đạt, 2 không đạt');
    const line = (name: string): Locator => desk.locator('.items.tally > li').filter({ hasText: name });
    await line(clear)
      .getByText('14 đồng ý (12 phiếu + 2 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt')
      .waitFor();
    await line(divided)
      .getByText('11 đồng ý (9 phiếu + 2 ý kiến bằng văn bản) / 15 thành viên = 73,3 % < 90 %: không đạt')
      .waitFor();
    await line(kin)
      .getByText('13 đồng ý (11 phiếu + 2 ý kiến bằng văn bản) / 15 thành viên = 86,7 % < 90 %: không đạt')
      .waitFor();
    await seen(desk, 'kiem-phieu');
    await wall.getByText('1 đạt, 2 không đạt').waitFor();
    await seen(wall, 'chieu-ket-qua');
  });

  step('each receipt finds itself in the published list; the recused member’s list is without that item', async () => {
    for (const [username, items] of [
      ['tv01', 3],
      ['tv10', 2],
    ] as const)
      await pageOf(username)
        .getByText(`${items} trong ${items} lá phiếu có trong danh sách đã công bố, đúng lựa chọn`)
        .waitFor();
    const voter = pageOf('tv01');
    await seen(voter, 'bien-nhan-khop');
    const [code = ''] = await codesOf(voter);
    await voter.getByRole('link', { name: 'Xem danh sách mã phiếu đã công bố' }).click();
    await heading(voter, /^Danh sách mã phiếu/);
    await voter.getByRole('searchbox', { name: 'Tìm mã phiếu hoặc tên' }).fill(code);
    await voter.locator('.code-list .sought').waitFor();
    expect(await voter.locator('.published-item').count()).toBe(1);
    await voter.getByRole('searchbox', { name: 'Tìm mã phiếu hoặc tên' }).fill('');
    await seen(voter, 'danh-sach-ma');
    root = ((await voter.locator('.root .code').textContent()) ?? '').replace(/\s/g, '');
    expect(root).toMatch(/^[0-9a-f]{64}$/i);
    await nothingOf(kin, [at(`/phieu/${voteId}`), at(`/kiem-phieu/${voteId}`), at(), at('/theo-doi'), at('/bien-ban')]);
  });

  step('the record as one page counts itself again without a network, and tells when it was changed', async () => {
    const voter = pageOf('tv01');
    const [download] = await Promise.all([
      voter.waitForEvent('download'),
      voter.getByRole('link', { name: 'Tải trang tự kiểm' }).click(),
    ]);
    const html = readFileSync(await download.path(), 'utf8');
    const context = await voter
      .context()
      .browser()
      ?.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
    if (context === undefined) throw new Error('no browser');
    const offline = await openAlone(context, html);
    await offline.locator('h1').filter({ hasText: 'Đã kiểm lại 29 lá phiếu: mọi điểm đều đúng' }).waitFor();
    expect(await offline.locator('.checks li.fails').count()).toBe(0);
    await offline.getByLabel('Mã niêm in trong biên bản').fill(root);
    await offline.getByText('Trùng: đây đúng là hồ sơ đã niêm.').waitFor();
    await seen(offline, 'tu-kiem');
    const tampered = html.replace(/"choice":"disagree"/, '"choice":"agree"');
    expect(tampered).not.toBe(html);
    const changed = await openAlone(context, tampered);
    await changed.locator('h1').filter({ hasText: 'Hồ sơ sai ở' }).waitFor();
    await seen(changed, 'tu-kiem-sai');
    await context.close();
  });

  step('the own matter is passed by hands, the session ends', async () => {
    await desk.goto(at());
    await turnTo(desk, 'Nội dung khác');
    await showHands(desk, 2);
    await closeSession(desk);
  });

  step('the minutes: words are edited, figures are not; frozen and signed by those who answer for them', async () => {
    await desk.goto(at('/bien-ban'));
    await writeConclusion(desk, conclusion);
    const figures = desk.getByRole('complementary', { name: 'Số liệu trong biên bản' });
    await figures.getByText('1 đạt, 2 không đạt').waitFor();
    expect(await figures.locator('input, textarea, [contenteditable]').count()).toBe(0);
    await freeze(desk, ofSession);
    await freeze(desk, ofCount);
    await seen(desk, 'bien-ban');
    for (const username of ['tv01', 'tv02', 'tv03']) await pageOf(username).goto(at('/bien-ban'));
    const chair = pageOf('tv01');
    await signAs(desk, ofSession, 'thư ký');
    await signAs(chair, ofSession, 'chủ trì');
    for (const teller of ['tv02', 'tv03']) await signAs(pageOf(teller), ofCount, 'người kiểm phiếu');
    await signAs(chair, ofCount, 'chủ trì');
    await heading(chair, '2 biên bản đã ký');
    await seen(chair, 'bien-ban-da-ky');
    await desk.goto(at('/bien-ban'));
    await desk.getByText(conclusion).waitFor();
    expect(await desk.getByLabel('Kết luận của chủ trì').count()).toBe(0);
  });

  step('and the papers say what was counted: the record’s root is printed on the minutes of the count', async () => {
    const chair = pageOf('tv01');
    const pdf = (paper: RegExp): Locator => paperBlock(chair, paper).getByRole('link', { name: /, bản 1, PDF$/ });
    expect(await textOf(chair, pdf(ofSession))).toContain(squeezed(conclusion));
    const count = await textOf(chair, pdf(ofCount));
    expect(count.toLowerCase()).toContain(root.toLowerCase());
    expect(count).toContain(squeezed('14 đồng ý (12 phiếu + 2 ý kiến bằng văn bản) / 15 thành viên'));
    await openPdf(chair, pdf(ofCount));
  });

  it('no page on the way shuts anybody out', () => {
    expect(wrong).toEqual([]);
  });
});

/** Opens a page from the disk, in a browser that has no network. */
async function openAlone(context: BrowserContext, html: string): Promise<Page> {
  const file = join(mkdtempSync(join(tmpdir(), 'gs-record-')), 'ho-so.html');
  writeFileSync(file, html);
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}
