import { useEffect, useRef, useState } from 'react';
import type { TemplateEvent, TemplateFileInfo } from '#shared/contract/calendar.ts';
import type { Period } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { problemOf, type Problem } from '../../client/problem.ts';

export type TemplateProgress = Extract<TemplateEvent, { kind: 'progress' }>;

type TemplatesState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly progress: TemplateProgress | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'made'; readonly period: Period; readonly files: readonly TemplateFileInfo[] };

/** Workbooks being made for senders: how far it is, and a cancel that stops the work, not only the waiting. */
export function useTemplates() {
  const { client } = useHost();
  const [state, setState] = useState<TemplatesState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function make(period: Period): Promise<void> {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'making', progress: null });
    try {
      const events = await client.calendar.makeTemplates({ period }, { signal: controller.signal });
      for await (const event of events) {
        setState(
          event.kind === 'progress'
            ? { kind: 'making', progress: event }
            : { kind: 'made', period, files: event.files },
        );
      }
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', problem: problemOf(error) });
    } finally {
      running.current = null;
    }
  }
  const cancel = (): void => running.current?.abort();
  return { state, make, cancel };
}
