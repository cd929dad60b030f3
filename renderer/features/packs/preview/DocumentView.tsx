import { useState } from 'react';
import type { OriginId, PackDocument } from '#shared/domain/pack/document.ts';
import { goToBlock } from './go-to-block.ts';
import { OriginPanel } from './OriginPanel.tsx';
import { SectionView } from './SectionView.tsx';

interface DocumentViewProps {
  readonly document: PackDocument;
  /** Tables that need the whole width: the contents stand above them, not beside. */
  readonly wide?: boolean;
}

/** A document as the PDF and the workbook hold it: same blocks, same order, every figure with its origin. */
export function DocumentView({ document: pack, wide = false }: DocumentViewProps) {
  const [origin, setOrigin] = useState<OriginId | null>(null);
  return (
    <>
      <div className={wide ? 'pack-layout pack-layout-wide' : 'pack-layout'}>
        <nav className="pack-contents" aria-label="Contents of the pack">
          <ol>
            {pack.sections.map((section) => (
              <li key={section.id}>
                <button type="button" className="link" onClick={() => goToBlock(section.id)}>
                  {section.title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          {pack.sections.map((section) => (
            <SectionView key={section.id} section={section} onOrigin={setOrigin} />
          ))}
        </div>
      </div>
      {origin === null ? null : <OriginPanel origins={pack.origins} id={origin} onClose={() => setOrigin(null)} />}
    </>
  );
}
