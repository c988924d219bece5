import { department, departmentCouncil } from '../e2e/journeys';
import { closeSession, prepareSession, showHands } from './council';
import { compose, issue, requestSignature, sign, verify } from './decision';
import { heading, journey, openOffice, openPaper, openPdf, saveFile, signIn, takeUp, type Office } from './desk';
import { attachMissing, dropList, sendOn, takeRows } from './list';
import { look } from './look';

describe('a department’s 106 nominations, by the hands of those who do the work', () => {
  let office: Office;
  let list = '';
  let decision = '';
  let code = '';
  let number = '';
  const wrong: string[] = [];
  const step = journey();
  beforeAll(async () => {
    office = await openOffice();
  }, 180_000);
  afterEach(() => office.keep(expect.getState().currentTestName));
  afterAll(() => office?.close(), 60_000);

  step('the officer signs in, drops the list and takes its rows', async () => {
    const page = await office.passBy();
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').waitFor();
    wrong.push(...(await look(page, 'dang-nhap')));
    await signIn(page, department.officer);
    await heading(page, 'Không có việc nào đang chờ anh/chị');
    wrong.push(...(await look(page, 'viec-trong')));
    await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
    await dropList(page, 'de-nghi-106.xlsx', 2026);
    wrong.push(...(await look(page, 'nhap-excel')));
    [list = ''] = await takeRows(page);
    await attachMissing(page, list);
    wrong.push(...(await look(page, 'to-trinh')));
  });

  step('the head finds the list among the work and submits it', async () => {
    const page = await office.sit(department.head);
    await page.goto('/viec-cua-toi');
    await heading(page, /việc đang chờ anh\/chị/);
    wrong.push(...(await look(page, 'viec')));
    await takeUp(page, /^Duyệt và trình/);
    expect(new URL(page.url()).pathname).toBe(`/de-nghi/to-trinh/${list}`);
    await sendOn(page, 'Duyệt và trình', 'Đơn vị đã xem lại từng trường hợp và chịu trách nhiệm.');
    for (const paper of ['Danh sách trích ngang (PDF)', 'Tờ trình (PDF)']) await openPaper(page, 'Tải về', paper);
  });

  step('the department’s council passes all of them by a show of hands', async () => {
    const page = await office.sit(departmentCouncil.secretary);
    await page.goto('/hoi-dong');
    wrong.push(...(await look(page, 'hoi-dong')));
    await prepareSession(page, 'Phiên xét đề nghị Bằng khen', 106, 1);
    await showHands(page, 1);
    await closeSession(page);
  });

  step('the province receives the list, appraises it and puts it before its council', async () => {
    const page = await office.sit('chuyenvien');
    await takeUp(page, /^Tiếp nhận 106 đề nghị/);
    await sendOn(page, 'Tiếp nhận', '');
    await page.getByRole('button', { name: 'Đưa ra Hội đồng' }).waitFor();
    await sendOn(page, 'Đưa ra Hội đồng', 'Thành tích do Hội đồng xem xét theo tóm tắt.');
  });

  step(
    'the provincial council of fifteen passes them, three by written opinion, and its minutes are printed',
    async () => {
      const page = await office.sit('tv15');
      const id = await prepareSession(page, 'Phiên thứ tư năm 2026', 106, 3);
      wrong.push(...(await look(page, 'phien-hop')));
      await showHands(page, 3);
      await closeSession(page);
      await page.getByRole('link', { name: 'Xem kiểm phiếu' }).click();
      await heading(page, 'Kết quả kiểm phiếu: 106 đạt, 0 không đạt');
      wrong.push(...(await look(page, 'kiem-phieu')));
      await openPdf(page, page.getByRole('link', { name: 'PDF', exact: true }));
      await page.goto(`/hoi-dong/phien-hop/${id}`);
      await openPaper(page, 'Biên bản nháp', 'Biên bản họp (PDF)');
    },
  );

  step('the officer composes one decision for the 106 and sends it to be signed', async () => {
    const page = await office.sit('chuyenvien');
    await page.goto('/quyet-dinh/soan');
    await heading(page, '106 đề nghị đã thông qua, chờ quyết định');
    wrong.push(...(await look(page, 'soan')));
    decision = await compose(page);
    wrong.push(...(await look(page, 'quyet-dinh')));
    await requestSignature(page);
  });

  step('the Chairman signs and the clerk numbers and issues it', async () => {
    const signer = await office.sit('chutich.tinh');
    await takeUp(signer, /^Ký quyết định/);
    await sign(signer);
    const clerk = await office.sit('vanthu.tinh');
    await takeUp(clerk, /^Cấp số, ban hành/);
    ({ number, code } = await issue(clerk));
    expect(new URL(clerk.url()).pathname).toBe(decision);
    expect(number).toMatch(/^\d+\/QĐ-UBND$/);
    expect(await saveFile(clerk, clerk.getByRole('link', { name: 'Word', exact: true }))).toBe('PK');
  });

  step('anybody verifies it by its code, and finds a name in its list', async () => {
    const page = await office.passBy();
    await verify(page, code);
    await page.getByText(number, { exact: true }).first().waitFor();
    wrong.push(...(await look(page, 'xac-minh')));
    expect(await page.locator('.verify-list li').count()).toBe(106);
    expect(await page.locator('body').innerText()).not.toMatch(/\d{12}/);
    await page.getByLabel('Tìm một tên trong danh sách').fill('nguyen');
    const found = await page.locator('.verify-list li').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(106);
  });

  step('and the look-up shows the new award on a life line', async () => {
    const page = await office.sit('chuyenvien');
    await page.goto('/tra-cuu');
    await page.getByRole('searchbox', { name: 'Tra cứu' }).fill(number);
    await page
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .waitFor();
    wrong.push(...(await look(page, 'tra-cuu')));
  });

  it('no page on the way shuts anybody out', () => {
    expect(wrong).toEqual([]);
  });
});
