import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const folder = join(__dirname, '..', '..', 'test-results', 'man-hinh');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } } as const;

/**
 * Keeps four pictures of the page (1440 and 360 wide, light and dark) and says what is wrong with it: what axe finds in
 * either, and whether a phone must be pushed sideways.
 */
export async function look(page: Page, name: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate('document.fonts.ready');
  const wrong: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${theme}.png`) });
      // Colours differ by theme and layout by size: two of the four see both.
      if ((size === 'desk') === (theme === 'light')) wrong.push(...(await axe(page, `${name} ${size} ${theme}`)));
    }
    if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
      wrong.push(`${name} ${size}: wider than the screen`);
  }
  await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
  await page.setViewportSize(sizes.desk);
  return wrong;
}

async function axe(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${where}: ${id} at ${nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 140)} [${node.any[0]?.message ?? ''}]`)
        .join(' | ')} (${nodes.length})`,
  );
}
