import type { Page } from 'playwright-core';
import { commune, communeCouncil } from '../e2e/journeys';
import {
  castBallot,
  closeBallot,
  closeSession,
  fillBallot,
  openBallot,
  prepareSession,
  showHands,
  turnTo,
  writeOpinions,
} from './council';
import { compose, issue, requestSignature, sign, verify } from './decision';
import { heading, journey, openOffice, takeUp, type Office } from './desk';
import { attachMissing, dropList, sendOn, takeRows, withdrawRefused } from './list';
import { look } from './look';

describe('a commune’s year-end list, by the hands of those who do the work', () => {
  let office: Office;
  const issued: { number: string; code: string }[] = [];
  const wrong: string[] = [];
  const step = journey();
  beforeAll(async () => {
    office = await openOffice();
  }, 180_000);
  afterEach(() => office.keep(expect.getState().currentTestName));
  afterAll(() => office?.close(), 60_000);

  step('the officer takes the list, leaves out those the law refuses, and the head submits', async () => {
    const officer = await office.sit(commune.officer);
    await dropList(officer, 'danh-hieu-2025-mot-xa.xlsx', 2025);
    const lists = await takeRows(officer);
    let refused = 0;
    for (const id of lists) {
      await attachMissing(officer, id);
      refused += await withdrawRefused(officer, id);
    }
    expect(refused).toBeGreaterThan(0);
    const page = await office.sit(commune.head);
    for (let left = lists.length; left > 0; left -= 1) {
      await takeUp(page, /^Duyệt và trình/);
      await sendOn(page, 'Duyệt và trình', 'Đơn vị đã xem lại từng trường hợp và chịu trách nhiệm.');
    }
    await page.goto('/viec-cua-toi');
    await page.getByRole('heading', { name: 'Tôi đã trình, đang ở đâu' }).waitFor();
    wrong.push(...(await look(page, 'viec-da-trinh')));
  });

  step('the commune’s council passes one title by hands and the other by secret ballot of its members', async () => {
    const page = await office.sit(communeCouncil.secretary);
    await prepareSession(page, 'Phiên xét danh hiệu thi đua năm 2025', null, 1);
    await turnTo(page, 'Lao động tiên tiến');
    await showHands(page, 1);
    await turnTo(page, 'Chiến sĩ thi đua cơ sở');
    // Everybody but the one who is away and wrote, each at a screen of their own that is open before the ballots are handed
    // out; the secretary votes where they work: another screen of theirs would be given none.
    const absent = communeCouncil.members.at(-2);
    const voters = communeCouncil.members.filter((member) => member !== absent);
    const screens = new Map<string, Page>();
    for (const username of voters)
      screens.set(
        username,
        username === communeCouncil.secretary ? await page.context().newPage() : await office.sit(username),
      );
    await screens.get('xtd03')?.setViewportSize({ width: 360, height: 780 });
    await screens.get(communeCouncil.secretary)?.goto('/viec-cua-toi');
    const items = await openBallot(page);
    await page.getByText(/lá phiếu đã vào hòm/).waitFor();
    await writeOpinions(page, 1);
    for (const [username, member] of screens) {
      await fillBallot(member);
      if (username === 'xtd02') wrong.push(...(await look(member, 'la-phieu')));
      await castBallot(member);
      if (username === 'xtd02') {
        wrong.push(...(await look(member, 'bien-nhan')));
        wrong.push(...(await look(page, 'dang-bo-phieu')));
      }
      await (username === communeCouncil.secretary ? member.close() : member.context().close());
    }
    await closeBallot(page, voters.length * items);
    await closeSession(page);
    await page.getByRole('link', { name: 'Xem kiểm phiếu' }).click();
    await heading(page, /^Kết quả kiểm phiếu: \d+ đạt, 0 không đạt$/);
    await page
      .getByText(/9 đồng ý \(8 phiếu \+ 1 ý kiến bằng văn bản\) \/ 9 thành viên/)
      .first()
      .waitFor();
  });

  step(
    'the officer composes both decisions, the Chairman signs them, the clerk issues them one after the other',
    async () => {
      const officer = await office.sit(commune.officer);
      for (let at = 0; at < 2; at += 1) {
        await compose(officer);
        await requestSignature(officer);
      }
      const chairman = await office.sit(commune.head);
      for (let at = 0; at < 2; at += 1) {
        await takeUp(chairman, /^Ký quyết định/);
        await sign(chairman);
      }
      const clerk = await office.sit('xtd.vanthu');
      for (let at = 0; at < 2; at += 1) {
        await takeUp(clerk, /^Cấp số, ban hành/);
        issued.push(await issue(clerk));
      }
      const [first, second] = issued.map(({ number }) => Number.parseInt(number, 10));
      expect(second).toBe((first ?? 0) + 1);
    },
  );

  step('both are verified by anybody, on a phone too', async () => {
    const page = await office.passBy();
    await page.setViewportSize({ width: 360, height: 780 });
    for (const { code, number } of issued) {
      await verify(page, code);
      await page.getByText(number, { exact: true }).first().waitFor();
    }
  });

  it('no page on the way shuts anybody out', () => {
    expect(wrong).toEqual([]);
  });
});
