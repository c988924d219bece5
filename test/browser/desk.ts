import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { createSampleDatabase, launchBrowser, startApi, type TestApi } from '../support';

/** The day on which the journeys happen. */
export const now = '2026-11-22T08:00:00+07:00';

export interface Office {
  readonly api: TestApi;
  /** A machine of one's own at which this account has just signed in, by name and password. */
  sit(username: string): Promise<Page>;
  /** A machine at which nobody is signed in. */
  passBy(): Promise<Page>;
  /** A picture of the page that was used last, for whoever must find out why a step failed. */
  keep(step: string | undefined): Promise<void>;
  close(): Promise<void>;
}

/** The sample province, the API that serves the built SPA, and a browser. Any error on any page fails the journey. */
export async function openOffice(): Promise<Office> {
  if (!existsSync(join(__dirname, '..', '..', 'apps', 'web', 'dist', 'index.html')))
    throw new Error('Chưa dựng giao diện; chạy npm test -- browser hoặc npm run build.');
  const database = await createSampleDatabase();
  const api = await startApi({ databaseUrl: database.url, now });
  const browser = await launchBrowser();
  const faults: string[] = [];
  let last: Page | null = null;
  const passBy = async (): Promise<Page> => (last = await newPage(browser, api.url, faults));
  return {
    api,
    sit: async (username) => {
      const page = await passBy();
      await page.goto('/');
      await signIn(page, username);
      return page;
    },
    passBy,
    keep: async (step = 'buoc') => {
      const name = step.replace(/[^\p{L}\p{N}]+/gu, '-').slice(-80);
      if (last === null || last.isClosed()) return;
      await last.screenshot({ path: join(__dirname, '..', '..', 'test-results', 'buoc', `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await api.stop();
      await database.drop();
      if (faults.length > 0) throw new Error(`Errors on the pages:\n${faults.join('\n')}`);
    },
  };
}

async function newPage(browser: Browser, url: string, faults: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.clock.setFixedTime(now);
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  return page;
}

/** Fills in the form of the sign-in page and goes through it. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('guong-sang-2026');
  await press(page, 'Đăng nhập');
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

/** Waits for the page whose title begins with these words. */
export async function heading(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
}

/** Presses a button of the page or of the dialog that is open. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

/** Presses the act of the question that is open, and waits until it is gone. */
export async function confirm(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('button', { name, exact: typeof name === 'string' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** A paper may say in its query which vote it is of. */
const isPdf = (url: URL): boolean => url.pathname.endsWith('/pdf');

/** Opens the PDF behind a link or an entry of a menu, in the browser's own viewer, and comes back. */
export async function openPdf(page: Page, link: Locator): Promise<void> {
  const here = page.url();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => isPdf(new URL(response.url()))),
    link.click(),
  ]);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.waitForURL(isPdf);
  await page.goto(here);
}

/** As `openPdf`, for one of a menu of papers. */
export async function openPaper(page: Page, menu: string, paper: string): Promise<void> {
  await press(page, menu);
  await openPdf(page, page.getByRole('menuitem', { name: paper, exact: true }));
}

/** Saves the file behind a link. @returns its first letters */
export async function saveFile(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path())
    .subarray(0, 2)
    .toString('latin1');
}

/** Goes through «Việc của tôi»: the button beside the work whose title has these words. */
export async function takeUp(page: Page, title: string | RegExp): Promise<void> {
  await page.goto('/viec-cua-toi');
  const job = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await job.getByRole('link').first().click();
  await page.waitForURL((url) => url.pathname !== '/viec-cua-toi');
}

/** Steps of one journey, in order: once one has failed, those after it say so at once instead of waiting in vain. */
export function journey(): (name: string, work: () => Promise<void>) => void {
  let broken: string | null = null;
  return (name, work) =>
    it(
      name,
      async () => {
        if (broken !== null) throw new Error(`Not reached: «${broken}» failed.`);
        try {
          await work();
        } catch (thrown) {
          broken = name;
          throw thrown;
        }
      },
      180_000,
    );
}
