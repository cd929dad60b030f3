import type { Page } from '@playwright/test';

/** Tabs until an element with this name has the focus; fails when it is not reached. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return element?.getAttribute('aria-label') ?? label?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(said)) return;
  }
  throw new Error(`the tab key never reached ${name}`);
}
