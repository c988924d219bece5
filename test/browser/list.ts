import type { Page } from 'playwright-core';
import { samplePath, scannedPage } from '../e2e/journeys';
import { confirm, heading, press } from './desk';

/** The officer drops a workbook as it is, and the office shows what it read. */
export async function dropList(page: Page, file: string, year: number): Promise<void> {
  await page.goto('/de-nghi/nhap-excel');
  await heading(page, 'Nhập danh sách từ Excel');
  const box = page.getByRole('button', { name: /Năm thành tích/ });
  if (!((await box.textContent()) ?? '').includes(String(year))) {
    await box.click();
    await page.getByRole('option', { name: String(year) }).click();
  }
  await page.locator('input[type=file]').setInputFiles(samplePath(file));
  await heading(page, /^Đã đọc [\d.]+ dòng/);
}

/** Takes the rows that were read well. @returns the ids of the submissions they are in now */
export async function takeRows(page: Page): Promise<string[]> {
  await press(page, /^Nhận [\d.]+ dòng$/);
  await confirm(page, /^Nhận [\d.]+ dòng$/);
  await heading(page, /^Đã nhận [\d.]+ dòng thành [\d.]+ đề nghị$/);
  const links = await page.locator('.imp-made a').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href'))?.split('/').at(-1) ?? ''));
}

/** Hands in a scan for each paper that the submission still lacks. */
export async function attachMissing(page: Page, submissionId: string): Promise<void> {
  await page.goto(`/de-nghi/to-trinh/${submissionId}`);
  await page.locator('.part-list').waitFor();
  const lacking = page.locator('.part-list > li').filter({ hasText: 'Còn thiếu' });
  for (let left = await lacking.count(); left > 0; left -= 1) {
    await lacking
      .first()
      .locator('input[type=file]')
      .setInputFiles({ name: 'ban-quet.pdf', mimeType: 'application/pdf', buffer: scannedPage });
    await lacking.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** Takes out those of the list whom the law refuses: the first by itself, the others ticked together. @returns how many */
export async function withdrawRefused(page: Page, submissionId: string): Promise<number> {
  const count = await listRefused(page, submissionId);
  if (count === 0) return 0;
  await page.locator('tbody a[data-open]').first().click();
  await press(page, 'Rút đề nghị');
  await page.getByRole('dialog').getByLabel('Lý do').fill('Chưa đủ điều kiện theo luật.');
  await confirm(page, 'Rút đề nghị');
  await page.getByRole('button', { name: 'Rút đề nghị', exact: true }).waitFor({ state: 'detached' });
  if (count === 1) return count;
  expect(await listRefused(page, submissionId)).toBe(count - 1);
  await page.getByRole('checkbox', { name: 'Chọn tất cả dòng đang hiện' }).check({ force: true });
  await press(page, `Rút ${count - 1} đề nghị`);
  await page.getByRole('alertdialog').getByLabel('Lý do rút').fill('Chưa đủ điều kiện theo luật.');
  await confirm(page, `Rút ${count - 1} đề nghị`);
  return count;
}

/** Opens those of the list whom the law refuses. @returns how many rows */
async function listRefused(page: Page, submissionId: string): Promise<number> {
  await page.goto(`/de-nghi/to-trinh/${submissionId}`);
  await page.locator('.verdict-counts').waitFor();
  const refused = page.locator('.verdict-counts a').filter({ hasText: 'Chưa đủ' });
  if ((await refused.count()) === 0) return 0;
  await refused.click();
  await heading(page, /đề nghị chưa đủ điều kiện$/);
  const rows = page.locator('tbody a[data-open]');
  await rows.first().waitFor();
  return rows.count();
}

/** Sends the open submission on; where the law warns, says why. */
export async function sendOn(
  page: Page,
  act: 'Duyệt và trình' | 'Tiếp nhận' | 'Đưa ra Hội đồng',
  why: string,
): Promise<void> {
  await press(page, act);
  const dialog = page.getByRole('alertdialog');
  const button = dialog.getByRole('button', { name: /đề nghị/ });
  const reason = dialog.getByLabel('Lý do tiếp tục dù có cảnh báo');
  await button.click();
  await Promise.race([dialog.waitFor({ state: 'hidden' }), reason.waitFor()]);
  if (await reason.isVisible()) {
    await reason.fill(why);
    await button.click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
