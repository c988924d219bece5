import type { Page } from 'playwright-core';
import { confirm, heading, press, takeUp } from './desk';

/** The secretary finds what waits among the work, prepares a session, takes everything that waits, calls the roll and opens. @returns the session's id */
export async function prepareSession(
  page: Page,
  title: string,
  count: number | null,
  written: number,
): Promise<string> {
  const many = count ?? '\\d+';
  await takeUp(page, new RegExp(`^Đưa ${many} đề nghị vào phiên họp`));
  await press(page, 'Chuẩn bị phiên họp');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên phiên').fill(title);
  await dialog.getByLabel('Nơi họp').fill('Phòng họp số 1');
  await confirm(page, 'Lập phiên họp');
  await heading(page, title);
  await press(page, 'Chọn đề nghị chờ xét');
  await confirm(page, new RegExp(`^Đưa ${many} đề nghị vào chương trình`));
  for (let at = 0; at < written; at += 1) {
    // From the end of the roll, but for the secretary, who sits last.
    const row = page.locator('.roll > .line').nth(-2 - at);
    await row.getByRole('button', { name: /: Ý kiến bằng văn bản$/ }).click();
    await row.locator('[aria-pressed=true][aria-label$=": Ý kiến bằng văn bản"]').waitFor();
  }
  await press(page, /còn lại có mặt|Tất cả có mặt/);
  await press(page, 'Khai mạc');
  await page.getByRole('button', { name: 'Bế mạc' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** The written opinions of the absent, as their signed sheets say: agreed to all. */
export async function writeOpinions(page: Page, written: number): Promise<void> {
  for (let at = 0; at < written; at += 1) {
    // Whoever has given theirs is asked for another: the first button left is the next member's.
    await page
      .locator('.opinions')
      .getByRole('button', { name: /^Ghi ý kiến của/ })
      .first()
      .click();
    await confirm(page, /^Ghi \d+ đồng ý, 0 không đồng ý$/);
    await page.locator('.opinions').getByText('Đã có ý kiến').nth(at).waitFor();
  }
}

/** A show of hands: everyone present for everyone. */
export async function showHands(page: Page, written: number): Promise<void> {
  await press(page, /^Mở (biểu quyết|bỏ phiếu kín)$/);
  await page.getByRole('dialog').locator('label').filter({ hasText: 'Biểu quyết giơ tay' }).click();
  await confirm(page, 'Mở biểu quyết giơ tay');
  await page.getByRole('button', { name: 'Ghi biểu quyết' }).waitFor();
  await writeOpinions(page, written);
  await press(page, 'Ghi biểu quyết');
  await confirm(page, /^Ghi \d+ người đồng ý cả \d+ mục$/);
  await press(page, 'Kết thúc biểu quyết');
  await confirm(page, 'Kết thúc biểu quyết');
  await page.getByRole('link', { name: 'Xem kiểm phiếu' }).waitFor();
}

/** Opens the block of the agenda with this title. */
export async function turnTo(page: Page, title: string): Promise<void> {
  await page.locator('.agenda').getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

/** Opens a secret ballot: from here the members' own screens fetch theirs. @returns how many items it is about */
export async function openBallot(page: Page): Promise<number> {
  await press(page, /^Mở (biểu quyết|bỏ phiếu kín)$/);
  const dialog = page.getByRole('dialog');
  await dialog.locator('label').filter({ hasText: 'Bỏ phiếu kín' }).click();
  await dialog.getByRole('table').waitFor();
  const items = Number(/(\d+) mục\. Cần/.exec(await dialog.innerText())?.[1]);
  await confirm(page, 'Mở bỏ phiếu kín và phát phiếu');
  await page.getByText(/màn hình đã nhận phiếu|lá phiếu đã vào hòm/).waitFor();
  return items;
}

/** Ends the secret ballot once this many, one of each member for each item, have come in; the page hears of them by itself. */
export async function closeBallot(page: Page, ballots: number): Promise<void> {
  await press(page, 'Kết thúc bỏ phiếu');
  await page.getByText(`Đã có ${ballots} trong ${ballots} lá phiếu`).waitFor();
  await confirm(page, 'Kết thúc bỏ phiếu');
  await page.getByRole('link', { name: 'Xem kiểm phiếu' }).waitFor();
}

/** A member finds the ballot among the work and fills in the whole sheet: agrees to everybody. */
export async function fillBallot(page: Page): Promise<void> {
  await takeUp(page, /^Bỏ phiếu: /);
  const groups = page.getByRole('radiogroup');
  // Once in some runs a busy machine left the sheet unread: a member would load the page again, and their ballot is still there.
  await groups
    .first()
    .waitFor()
    .catch(async () => {
      await page.reload();
      await groups.first().waitFor();
    });
  for (const group of await groups.all()) await group.getByText('Đồng ý', { exact: true }).click();
}

/** Puts the filled sheet into the box. */
export async function castBallot(page: Page): Promise<void> {
  await press(page, 'Bỏ phiếu');
  await heading(page, 'Phiếu đã vào hòm');
}

export async function closeSession(page: Page): Promise<void> {
  await press(page, 'Bế mạc');
  await confirm(page, 'Bế mạc');
  await page.getByText('Đã bế mạc.').waitFor();
}
