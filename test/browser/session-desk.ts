import type { Page } from 'playwright-core';
import { confirm, heading, press, takeUp } from './desk';

/** The secretary prepares an extraordinary session for what waits. @returns the session's id */
export async function planExtraordinary(page: Page, title: string, count: number): Promise<string> {
  await takeUp(page, new RegExp(`^Đưa ${count} đề nghị vào phiên họp`));
  await press(page, 'Chuẩn bị phiên họp');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên phiên').fill(title);
  await dialog.getByText('Đột xuất', { exact: true }).click();
  await dialog.getByLabel('Nơi họp').fill('Phòng họp số 1');
  await confirm(page, 'Lập phiên họp');
  await heading(page, title);
  await press(page, 'Chọn đề nghị chờ xét');
  await confirm(page, `Đưa ${count} đề nghị vào chương trình`);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Puts a matter on the agenda that no nomination brings, about one unit. */
export async function addMatter(page: Page, title: string, unit: string): Promise<void> {
  await press(page, 'Thêm');
  await page.getByRole('menuitem', { name: 'Nội dung khác' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên nội dung').fill(title);
  await dialog.getByLabel('Tóm tắt, in trong tài liệu họp').fill('Mô hình một cửa liên thông của Sở.');
  await dialog.getByRole('combobox', { name: /^Đơn vị mà nội dung/ }).fill(unit);
  await page.getByRole('option', { name: unit, exact: true }).click();
  await dialog.locator('.picked').getByText(unit).waitFor();
  await confirm(page, 'Đưa vào chương trình');
  await page.locator('.agenda').getByRole('link', { name: 'Nội dung khác' }).waitFor();
}

/** What the secretary decides of a tie that the system asks about: the member takes part, and why. */
export async function letTakePart(page: Page, member: string, item: string, why: string): Promise<void> {
  await press(page, `Quyết định: ${member}, mục ${item}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Tham gia/ }).check({ force: true });
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill(why);
  await confirm(page, 'Ghi 1 trường hợp tham gia');
}

/** Calls these members' status, everybody else is there. */
export async function callRoll(
  page: Page,
  away: Readonly<Record<string, 'Ý kiến bằng văn bản' | 'Vắng'>>,
): Promise<void> {
  for (const [name, status] of Object.entries(away)) {
    await page.getByRole('button', { name: `${name}: ${status}`, exact: true }).click();
    await page.locator(`[aria-pressed=true][aria-label="${name}: ${status}"]`).waitFor();
  }
  await press(page, /còn lại có mặt$/);
}

/** Opens the secret ballot with these on paper and these to count it. */
export async function openWithPaper(page: Page, paper: readonly string[], tellers: readonly string[]): Promise<void> {
  await press(page, 'Mở bỏ phiếu kín');
  const dialog = page.getByRole('dialog');
  for (const name of paper)
    await dialog.getByRole('checkbox', { name: `${name} bỏ phiếu giấy` }).check({ force: true });
  for (const name of tellers) await dialog.getByRole('checkbox', { name: `${name} kiểm phiếu` }).check({ force: true });
}
