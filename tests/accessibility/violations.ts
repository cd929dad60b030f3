import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds in the page as it stands, as lines a person can act on.
 *
 * Every rule is run, but only violations are handed over, and they are put together in the page itself. As it comes, the
 * builder opens a window for every run and sends there all that axe saw, what passed included: that took three quarters
 * of the time of a screen (1.2 seconds of it, now 0.3), and is needed only for frames of other origins, of which no
 * screen has any. Running only the rules about colours in dark would save another tenth; it is not worth what it leaves
 * out.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
