import { z } from 'zod';
import type { DecisionTyped } from '../DecisionForm.tsx';

const parts = z.object({ day: z.string(), month: z.string(), year: z.string() });
const typed = z.object({ text: z.string(), lead: z.string(), dueOn: parts, agendaItem: z.string() });
const draft = z.object({ current: z.string(), typed: z.record(z.string(), typed) });

/** Where somebody is in a meeting, and what is typed there and not recorded yet, by exception. */
export interface LiveDraft {
  readonly current: string;
  readonly typed: Readonly<Record<string, DecisionTyped>>;
}

const emptyDraft: LiveDraft = { current: '', typed: {} };

/** The key under which a meeting's draft is kept in the workspace. */
export const draftKey = (ref: string): string => `meeting-live:${ref}`;

/** What was kept; a draft that cannot be read is as none. */
export function readDraft(body: string | null): LiveDraft {
  if (body === null) return emptyDraft;
  try {
    const read = draft.safeParse(JSON.parse(body));
    return read.success ? read.data : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

const isEmpty = ({ text, lead, dueOn }: DecisionTyped): boolean =>
  text === '' && lead === '' && [dueOn.day, dueOn.month, dueOn.year].every((part) => part === '');

/** What was typed about an exception, added to the draft; what is empty again is dropped. */
export function withTyped(before: LiveDraft, key: string, words: DecisionTyped): LiveDraft {
  const others = Object.entries(before.typed).filter(([other]) => other !== key);
  return { ...before, typed: Object.fromEntries(isEmpty(words) ? others : [...others, [key, words]]) };
}
