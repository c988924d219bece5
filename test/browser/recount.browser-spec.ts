import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeOf, receiptSlip, receiptText, type RecordItem, type VoteRecord } from '@gs/ballots';
import { offlinePage, offlineTemplate } from '@gs/ballots/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { RecordPress } from '../support/vote-record';
import { look } from './look';

/** The page as a member opens it: from a disk, on a machine that has no network. */
const folder = mkdtempSync(join(tmpdir(), 'gs-recount-'));
let browser: Browser;
let context: BrowserContext;
let page: Page;
let press: RecordPress;
let record: VoteRecord;
let template: string;
let asked: string[];
let faults: string[];

const codeAt = (item: RecordItem | undefined, at: number): string =>
  codeOf(Buffer.from(item?.ballots[at]?.serial ?? '', 'base64url'));

beforeAll(async () => {
  browser = await launchBrowser();
  press = await RecordPress.of(3);
  template = await offlineTemplate();
  record = press.record({
    items: [
      { ballots: ['agree', 'agree', 'agree', 'disagree'], paper: { agree: 2, disagree: 0, invalid: 1 } },
      { title: '</script><script>document.title="x"</script><img src=x onerror=alert(1)>', ballots: ['agree'] },
      { ballots: ['disagree', 'agree'], written: { agree: 1, disagree: 0 }, recused: 1 },
    ],
    totalMembers: 8,
    quota: 2,
    rule: { threshold: { num: 1, den: 4, strict: true } },
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  [asked, faults] = [[], []];
  context = await browser.newContext({ offline: true, viewport: { width: 360, height: 780 } });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
});
afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
});

async function open(html: string): Promise<void> {
  const file = join(folder, 'ho-so.html');
  writeFileSync(file, html);
  await page.goto(pathToFileURL(file).href);
}
const title = () => page.locator('h1');
const answers = () => page.locator('section', { hasText: 'Tìm phiếu của tôi' }).locator('.checks');

describe('the page that counts a vote again', () => {
  it('counts the record it carries, without a network, and says first what it found', async () => {
    await open(offlinePage(template, record));
    await title().filter({ hasText: 'Đã kiểm lại 7 lá phiếu: mọi điểm đều đúng' }).waitFor();
    expect(await page.locator('.checks li.fails').count()).toBe(0);
    expect(await page.locator('.items > li').count()).toBe(3);
    expect(await page.title()).toBe('Kiểm lại cuộc bỏ phiếu kín');
    expect(await page.locator('img').count()).toBe(0);
    await page.getByText('</script><script>').waitFor();
  });

  it('tells a record that was changed', async () => {
    const items = record.items.map((item) => ({
      ...item,
      ballots: item.ballots.map((ballot) => ({ ...ballot, choice: 'agree' as const })),
    }));
    await open(offlinePage(template, { ...record, items }));
    await title().filter({ hasText: 'Hồ sơ sai ở' }).waitFor();
    await page.locator('.checks li.fails', { hasText: 'Đếm lại từng lá' }).waitFor();
    expect(await page.getByText('Có điểm không đúng ở nội dung này').count()).toBe(2);
  });

  it('finds one’s ballot by its code, says so when it is not there, and reads a whole receipt', async () => {
    await open(offlinePage(template, record));
    const [first, , third] = record.items;
    const input = page.getByLabel('Mã phiếu, mỗi dòng một mã');
    await input.fill(`${codeAt(third, 0).toLowerCase()}\nABCDE-FGHJK\nxin chào`);
    await answers().locator('li', { hasText: 'Nội dung số 3' }).waitFor();
    expect(await answers().locator('li').allTextContents()).toEqual([
      expect.stringContaining(codeAt(third, 0)),
      expect.stringContaining('Không có trong hồ sơ này'),
      expect.stringContaining('Mã có 10 chữ và số'),
    ]);
    const lines = [
      { code: codeAt(first, 0), choice: first?.ballots[0]?.choice ?? 'agree' },
      { code: 'ABCDE-FGHJK', choice: 'agree' as const },
    ];
    const signature = press.key.sign(receiptText(record.vote.id, lines));
    await input.fill(receiptSlip(record.vote.id, lines, signature));
    await answers().getByText('Biên nhận này chứng tỏ hồ sơ sai').waitFor();
    await answers().getByText('Có trong hồ sơ, ghi đúng.').waitFor();
  });

  it('compares its root with the one of the minutes', async () => {
    await open(offlinePage(template, record));
    const input = page.getByLabel('Mã niêm in trong biên bản');
    await input.fill(record.root.toUpperCase().replace(/(.{4})/g, '$1 '));
    await page.getByText('Trùng: đây đúng là hồ sơ đã niêm.').waitFor();
    await input.fill('00');
    await page.getByText('Chưa trùng').waitFor();
  });

  it('takes a record from a file, and gives it back', async () => {
    await open(template);
    await title().filter({ hasText: 'Kiểm lại một cuộc bỏ phiếu kín' }).waitFor();
    const file = join(folder, 'ho-so.json');
    writeFileSync(file, JSON.stringify(record));
    await page.locator('input[type=file]').setInputFiles(file);
    await title().filter({ hasText: 'mọi điểm đều đúng' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Lưu dữ liệu (.json)').click(),
    ]);
    expect(JSON.parse(readFileSync((await download.path()) ?? '', 'utf8'))).toEqual(record);
    writeFileSync(file, 'không phải dữ liệu');
    await page.locator('input[type=file]').setInputFiles(file);
    await title().filter({ hasText: 'không phải hồ sơ kiểm phiếu' }).waitFor();
  });

  it('can be read by everybody, light and dark, on a desk and on a phone', async () => {
    await open(offlinePage(template, record));
    await title().filter({ hasText: 'mọi điểm đều đúng' }).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await look(page, 'kiem-lai-phieu')).toEqual([]);
  });

  it('is dark where the machine is', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(template);
    await page.locator('html[data-theme=dark]').waitFor();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('html[data-theme=light]').waitFor();
  });
});
