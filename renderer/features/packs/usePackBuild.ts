import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { PackBuildEvent, PackRow } from '#shared/contract/packs.ts';
import { useHost } from '../../client/host-context.ts';
import { problemOf, type Problem } from '../../client/problem.ts';

export type PackProgress = Extract<PackBuildEvent, { kind: 'progress' }>;

/** What the program is asked to build. */
export interface PackRequest {
  readonly period: string;
  readonly edition: 'board';
  readonly asAtOn?: string;
  readonly boardOn: string | null;
}

type BuildState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'building'; readonly progress: PackProgress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'built'; readonly pack: PackRow };

/** One pack being built: its progress as it comes, and a cancel that stops the work, not only the waiting. */
export function usePackBuild() {
  const { client } = useHost();
  const router = useRouter();
  const [state, setState] = useState<BuildState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function build(request: PackRequest): Promise<void> {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'building', progress: null });
    try {
      const events = await client.packs.build(request, { signal: controller.signal });
      for await (const event of events) {
        setState(
          event.kind === 'progress' ? { kind: 'building', progress: event } : { kind: 'built', pack: event.pack },
        );
      }
      await router.invalidate();
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', problem: problemOf(error) });
    } finally {
      running.current = null;
    }
  }
  const cancel = (): void => running.current?.abort();
  return { state, build, cancel };
}
