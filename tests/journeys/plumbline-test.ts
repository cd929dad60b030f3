import { expect, test as base, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Plumbline {
  /** One-time link to a program of its own, with empty folders of its own. */
  readonly url: string;
  /** Where its new workspaces go. */
  readonly documents: string;
  /** Stops the program while its window is open. */
  stop(): void;
  /** Ends it as a crash does: nothing is put away. */
  kill(): void;
  /** Starts it again on the same folders; the link is another one. */
  start(): Promise<string>;
}

/** Starts the browser host as a program of its own and waits for the link that it prints. */
async function startHost(folder: string) {
  const child = spawn(process.execPath, ['out/main/loopback.js'], {
    env: { ...process.env, PLUMBLINE_DATA: path.join(folder, 'data'), PLUMBLINE_DOCUMENTS: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /PLUMBLINE_URL (\S+)/u.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`the host stopped: ${code}`)));
  });
  return { url, stop: () => void child.kill(), kill: () => void child.kill('SIGKILL') };
}

/** Every message that a page writes to its console as an error, or throws: none is ever right. */
function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Each test has a program, folders and a window of its own, and fails when its window reports an error. */
export const test = base.extend<{ plumbline: Plumbline; welcome: Page }>({
  plumbline: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-journey-'));
    let host = await startHost(folder);
    await use({
      url: host.url,
      documents: folder,
      stop: () => host.stop(),
      kill: () => host.kill(),
      start: async () => {
        host = await startHost(folder);
        return host.url;
      },
    });
    host.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  /** The window on its first screen. */
  welcome: async ({ page, plumbline }, use) => {
    const errors = collectErrors(page);
    await page.goto(plumbline.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Plumbline' })).toBeVisible();
    await use(page);
    expect(errors).toEqual([]);
  },
});

/** The heading of a screen, which is how a test and a person know where they are. */
export const onScreen = async (page: Page, heading: string | RegExp): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
};

export async function openSample(page: Page, title: RegExp): Promise<void> {
  // By the keyboard: on a busy machine the list of recent files can move the button between press and release.
  await page.getByRole('button', { name: title }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible({ timeout: 60_000 });
}

export async function makeWorkspace(page: Page, authority: string, targets = false): Promise<void> {
  await page.getByRole('textbox', { name: 'Authority', exact: true }).fill(authority);
  await page.getByRole('textbox', { name: 'Board' }).fill('Improvement Board');
  if (targets) await page.getByText('With targets of typical practice').click();
  await page.getByRole('button', { name: 'Make the workspace' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** The form for a pack, by way of the list. */
export async function goToBuild(page: Page): Promise<void> {
  await goTo(page, 'Packs');
  await page.getByRole('link', { name: 'Build a pack' }).click();
  await onScreen(page, 'Build a pack');
}

/** Builds the pack that the form offers, and waits for its own screen. */
export async function buildPack(page: Page): Promise<void> {
  await goToBuild(page);
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await expect(page.getByText('The draft is built')).toBeVisible({ timeout: 60_000 });
}

/** A screen of the left navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
}
