import { useEffect, useRef } from 'react';
import type { PackRow } from '#shared/contract/packs.ts';

/** What somebody just did to a pack, said on its screen. */
const words = {
  built: 'The draft is built',
  final: 'This pack is final now',
  published: 'This pack is published',
  unchanged: 'No new draft was made: this pack holds the same already',
} as const;
export type SaidOfPack = (typeof saidOfPack)[number];
export const saidOfPack = ['built', 'final', 'published'] as const;

const more: Readonly<Record<keyof typeof words, string>> = {
  built: 'Both files are made of one snapshot.',
  final: 'Its checklist was kept with it. The next step is to publish it.',
  published: 'Nothing about it can change any more. Save its files and send them to the board.',
  unchanged: 'Nothing that it is made of has changed since. Mend what is wrong first, and then build it again.',
};

interface PackSaidProps {
  readonly said: SaidOfPack;
  readonly state: PackRow['state'];
  /** What to do next with a draft, as its checklist has it. */
  readonly next: string;
  /** Where it came of something done on this very screen, the focus is led here; a way here by a link does so itself. */
  readonly here: boolean;
}

export function PackSaid({ said, state, next, here }: PackSaidProps) {
  // the same data makes the same pack: an order that nothing was mended for leads to what was made of it before
  const what = said === 'built' && state !== 'draft' ? 'unchanged' : said;
  const box = useRef<HTMLDivElement>(null);
  // in an effect: the dialog that published it keeps everything else from the focus until its own effects have ended
  useEffect(() => {
    if (here) box.current?.focus();
  }, [here]);
  return (
    <div ref={box} role="status" className="result-banner stack-small" tabIndex={-1} data-arrival>
      <p className="strong">{words[what]}</p>
      <p>{what === 'built' ? `${more.built} ${next}` : more[what]}</p>
    </div>
  );
}
