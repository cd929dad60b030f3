import { useEffect, useRef } from 'react';

/** What somebody just did to a pack, said on its screen. */
const words = {
  built: 'The draft is built',
  final: 'This pack is final now',
  published: 'This pack is published',
} as const;
export type SaidOfPack = keyof typeof words;
export const saidOfPack = ['built', 'final', 'published'] as const;

const more: Readonly<Record<SaidOfPack, string>> = {
  built: 'Both files are made of one snapshot. Go through the checklist, then make it final.',
  final: 'Its checklist was kept with it. The next step is to publish it.',
  published: 'Nothing about it can change any more. Save its files and send them to the board.',
};

interface PackSaidProps {
  readonly said: SaidOfPack;
  /** Where it came of something done on this very screen, the focus is led here; a way here by a link does so itself. */
  readonly here: boolean;
}

export function PackSaid({ said, here }: PackSaidProps) {
  const box = useRef<HTMLDivElement>(null);
  // in an effect: the dialog that published it keeps everything else from the focus until its own effects have ended
  useEffect(() => {
    if (here) box.current?.focus();
  }, [here]);
  return (
    <div ref={box} role="status" className="result-banner stack-small" tabIndex={-1} data-arrival>
      <p className="strong">{words[said]}</p>
      <p>{more[said]}</p>
    </div>
  );
}
