import type { Locator, Page } from 'playwright-core';
import { pdfText } from '../integration/councils/paper-text';
import { confirm, press } from './desk';

export type Signer = 'chủ trì' | 'thư ký' | 'người kiểm phiếu';

/** One paper of the session among its minutes, with its versions. */
export const paperBlock = (page: Page, name: RegExp): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });

/** The secretary saves what the chair concluded. */
export async function writeConclusion(page: Page, text: string): Promise<void> {
  await page.getByLabel('Kết luận của chủ trì').fill(text);
  await press(page, 'Lưu lời biên bản');
  await page.getByText('Đã lưu lời biên bản').waitFor();
}

/** Freezes the first version of a paper. */
export async function freeze(page: Page, name: RegExp): Promise<void> {
  await paperBlock(page, name).getByRole('button', { name: 'Chốt bản 1' }).click();
  await confirm(page, 'Chốt bản 1');
  await paperBlock(page, name).getByRole('heading', { name: 'Bản 1' }).waitFor();
}

/** Signs the latest version: the paper is on the screen before the button can be pressed. */
export async function signAs(page: Page, name: RegExp, role: Signer): Promise<void> {
  await paperBlock(page, name).getByRole('button', { name: 'Xem và ký' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Mã của tệp đang hiện').waitFor();
  await dialog.getByRole('button', { name: `Ký với tư cách ${role}` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The words of the PDF behind a link, without spaces. */
export async function textOf(page: Page, link: Locator): Promise<string> {
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  return pdfText(await file.body());
}
