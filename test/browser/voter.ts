import type { Page } from 'playwright-core';
import { heading, press } from './desk';

/** The member's screen holds the ballot that was handed out, and shows it to be marked. */
export async function openSheet(page: Page, voteId: string): Promise<void> {
  await page.goto(`/bo-phieu/${voteId}`);
  await page.getByRole('radiogroup').first().waitFor();
}

/** Agrees to all but those named. */
export async function mark(page: Page, against: readonly string[] = []): Promise<void> {
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByText('Đồng ý', { exact: true }).click();
  for (const name of against)
    await page.getByRole('radiogroup', { name }).getByText('Không đồng ý', { exact: true }).click();
}

/**
 * Presses **Bỏ phiếu** on a network that carries the ballot to the box and loses every answer, until it is given back.
 * @returns the way to give it back
 */
export async function castIntoSilence(page: Page): Promise<() => Promise<void>> {
  const box = '**/ballot-box/**';
  await page.route(box, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await press(page, 'Bỏ phiếu');
  await page.getByText('Mất kết nối: chưa biết phiếu đã vào hòm chưa').waitFor();
  return async () => {
    await page.unroute(box);
    await press(page, 'Gửi lại ngay');
    await heading(page, 'Phiếu đã vào hòm');
  };
}

/** Codes of one's own ballots, as the receipt shows them when asked. */
export async function codesOf(page: Page): Promise<string[]> {
  await page.getByText('Xem mã và lựa chọn').click();
  return page.locator('.codes ol .code').allTextContents();
}

/** What one teller counted of an item: agreed, disagreed, spoiled. */
export type PaperFigures = Readonly<Record<string, readonly [agree: number, disagree: number, invalid: number]>>;

/** A teller enters what they counted; `again` when they have before. */
export async function enterCounts(page: Page, figures: PaperFigures, again = false): Promise<void> {
  for (const [title, counted] of Object.entries(figures)) {
    const boxes = page.getByRole('group', { name: title }).getByRole('textbox');
    for (const [at, figure] of counted.entries()) await boxes.nth(at).fill(String(figure));
  }
  await press(page, again ? 'Nhập lại số tôi đếm' : 'Nhập số tôi đếm');
}
