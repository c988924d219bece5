import { registry } from '@gs/contracts';
import { heading, openOffice, press, type Office } from './desk';
import { look } from './look';

describe('what was granted before, looked up and opened', () => {
  let office: Office;
  const wrong: string[] = [];
  beforeAll(async () => {
    office = await openOffice();
  }, 180_000);
  afterEach(() => office.keep(expect.getState().currentTestName));
  afterAll(() => office?.close(), 60_000);

  it('the district council of June 2025 is opened, its count read and its minutes printed; nothing can be done to it', async () => {
    const page = await office.sit('kiemtra');
    await page.goto('/hoi-dong');
    await page
      .getByRole('row')
      .filter({ hasText: 'Sơn Lộc' })
      .filter({ hasText: 'Đã bế mạc' })
      .getByRole('link')
      .first()
      .click();
    await page.getByText('Đã bế mạc.').waitFor();
    expect(
      await page.getByRole('button', { name: /Khai mạc|Bế mạc|Huỷ phiên|Mở bỏ phiếu|Mở biểu quyết/ }).count(),
    ).toBe(0);
    wrong.push(...(await look(page, 'phien-lich-su')));
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    for (const [format, mark] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await page.request.get(`/api/v1/sessions/${id}/papers/session-minutes/${format}`);
      expect((await answer.body()).subarray(0, mark.length).toString('latin1')).toBe(mark);
    }
    await page.getByRole('link', { name: 'Xem kiểm phiếu' }).click();
    await heading(page, /^Kết quả kiểm phiếu: /);
  }, 120_000);

  it('its decision is found by number without accents, by keyboard alone, and printed', async () => {
    const page = await office.sit('kiemtra');
    await page.goto('/viec-cua-toi');
    await heading(page, /việc nào đang chờ|việc đang chờ/);
    await page.keyboard.press('/');
    await page.locator('input[type=search]:focus').waitFor();
    await page.keyboard.type('1276/qd-ubnd');
    const found = page.getByRole('link', { name: /^1276\/QĐ-UBND, 18\/06\/2025/ });
    await found.waitFor();
    for (
      let at = 0;
      at < 12 && (await page.locator('a:focus').filter({ hasText: '18/06/2025' }).count()) === 0;
      at += 1
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Quyết định trong lịch sử, chỉ để đọc.').waitFor();
    wrong.push(...(await look(page, 'quyet-dinh-lich-su')));
    const word = page.getByRole('link', { name: 'Word' });
    const answer = await page.request.get((await word.getAttribute('href')) ?? '');
    expect((await answer.body()).subarray(0, 2).toString('latin1')).toBe('PK');
  }, 120_000);

  it('a unit that was merged keeps the awards of those it came from, and says through whom', async () => {
    const page = await office.sit('chuyenvien');
    await page.goto('/tra-cuu?q=xa tan duong');
    await page
      .getByRole('region', { name: 'Đơn vị' })
      .getByRole('link')
      .filter({ hasNotText: 'đến 30/06/2025' })
      .first()
      .click();
    await heading(page, /^Uỷ ban nhân dân xã Tân Dương: \d+ thành tích$/);
    await page
      .getByText(/^qua Uỷ ban nhân dân xã /)
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Tiền thân' }).getByRole('link').first().waitFor();
    wrong.push(...(await look(page, 'don-vi')));
    await press(page, /^Đối tượng/);
    await page
      .getByRole('option', { name: 'Tập thể' })
      .or(page.getByRole('menuitemradio', { name: 'Tập thể' }))
      .click();
    await page.waitForURL(/loai=collective/);
    await page.getByRole('link', { name: 'Ngô Thị Minh Mai' }).first().waitFor({ state: 'detached' });
  }, 120_000);

  it('a person’s identity number is hidden until somebody says why it must be seen', async () => {
    const page = await office.sit('chuyenvien');
    const { subjects } = await (await office.api.as('chuyenvien')).call(registry.search, { query: { q: 'nguyen' } });
    const person = subjects.find((each) => each.kind === 'person' && each.grantCount > 2);
    await page.goto(`/tra-cuu/doi-tuong/${person?.id ?? ''}`);
    await heading(page, `${person?.name ?? ''}: ${person?.grantCount ?? 0} lần khen`);
    expect(await page.locator('main').innerText()).not.toMatch(/\d{12}/);
    wrong.push(...(await look(page, 'doi-tuong')));
    await press(page, 'Xem đủ số');
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đối chiếu với hồ sơ giấy');
    await press(page, 'Xem số định danh');
    await page.getByText(/^\d{12}$/).waitFor();
    await press(page, 'Che lại');
    expect(await page.locator('main').innerText()).not.toMatch(/\d{12}/);
    const auditor = await office.sit('tv02');
    await auditor.goto(page.url());
    await auditor.getByRole('heading', { level: 1 }).waitFor();
    expect(await auditor.getByRole('button', { name: 'Xem đủ số' }).count()).toBe(0);
  }, 120_000);

  it('a decision known only from history opens with those it praised', async () => {
    const page = await office.sit('chuyenvien');
    await page.goto('/tra-cuu?q=1276');
    await page.getByRole('link', { name: /^1276\/QĐ-UBND, 17\/04\/2022/ }).click();
    await heading(page, /^1276\/QĐ-UBND: khen \d+ đối tượng$/);
    wrong.push(...(await look(page, 'quyet-dinh-tra-cuu')));
  }, 120_000);

  it('a search that finds nothing and a code that nobody gave are told kindly', async () => {
    const page = await office.sit('chuyenvien');
    await page.goto('/tra-cuu?q=khong co ai ten nay');
    await heading(page, 'Không tìm thấy');
    wrong.push(...(await look(page, 'tra-cuu-khong-thay')));
    const visitor = await office.passBy();
    await visitor.goto('/xac-minh/KHONGCO123');
    await heading(visitor, 'Không có quyết định nào mang mã này');
    wrong.push(...(await look(visitor, 'xac-minh-khong-thay')));
    await visitor.goto('/xac-minh');
    await press(visitor, 'Xác minh');
    await visitor.getByRole('alert').getByText('Gõ đủ mã').waitFor();
    wrong.push(...(await look(visitor, 'xac-minh-hoi')));
    await visitor.goto('/khong-co-trang-nay');
    await heading(visitor, 'Không tìm thấy trang này');
    wrong.push(...(await look(visitor, 'khong-co-trang')));
  }, 120_000);

  it.each([
    ['/de-nghi', 'de-nghi'],
    ['/de-nghi/to-trinh', 'to-trinh-danh-sach'],
    ['/quyet-dinh', 'quyet-dinh-danh-sach'],
  ])(
    '%s opens for those who may, on every screen',
    async (path, name) => {
      const page = await office.sit('chuyenvien');
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      wrong.push(...(await look(page, name)));
    },
    60_000,
  );

  it.each([
    ['/quan-tri/tai-khoan', 'quan-tri-tai-khoan', 'quantri'],
    ['/quan-tri/don-vi', 'quan-tri-don-vi', 'quantri'],
    ['/quan-tri/nhat-ky', 'quan-tri-nhat-ky', 'kiemtra'],
  ])(
    '%s opens for the administrator or the auditor',
    async (path, name, username) => {
      const page = await office.sit(username);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      wrong.push(...(await look(page, name)));
    },
    60_000,
  );

  it('no page of these shuts anybody out', () => {
    expect(wrong).toEqual([]);
  });
});
