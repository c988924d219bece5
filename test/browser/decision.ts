import type { Page } from 'playwright-core';
import { confirm, heading, press } from './desk';

/** The officer composes the decision of the first group that waits and sends it to be signed. @returns its path */
export async function compose(page: Page): Promise<string> {
  await page.goto('/quyet-dinh/soan');
  await page
    .getByRole('button', { name: /^Soạn cho \d+ đề nghị$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Trình ký' }).waitFor();
  return new URL(page.url()).pathname;
}

export async function requestSignature(page: Page): Promise<void> {
  await press(page, 'Trình ký');
  await confirm(page, /^Trình ký \(\d+ đối tượng\)$/);
  await page.getByText('Đã trình ký').waitFor();
}

/** The signer finds the paper in their work and signs it. */
export async function sign(page: Page): Promise<void> {
  await press(page, 'Ký');
  await confirm(page, /^Ký \(\d+ đối tượng\)$/);
  await page.getByText('Đã ký; văn thư cấp số và ban hành').waitFor();
}

/** The clerk gives it the next number and issues it. @returns number and verification code */
export async function issue(page: Page): Promise<{ readonly number: string; readonly code: string }> {
  await press(page, 'Cấp số và ban hành');
  await confirm(page, /^Cấp số và ban hành \(\d+ đối tượng\)$/);
  const link = page.getByRole('link', { name: 'Mở trang xác minh' });
  await link.waitFor();
  const code = decodeURIComponent((await link.getAttribute('href'))?.split('/').at(-1) ?? '');
  const number = ((await page.getByText(/^Số: \d/).textContent()) ?? '').replace('Số: ', '');
  return { number, code };
}

/** Anybody lays the paper beside the public page. */
export async function verify(page: Page, code: string): Promise<void> {
  await page.goto('/xac-minh');
  await page.getByLabel('Mã xác minh in trên quyết định').fill(code);
  await press(page, 'Xác minh');
  await heading(page, 'Quyết định này có thật');
}
