import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OriginId, PackDocument, Section } from '#shared/domain/pack/document.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { BlockView } from './BlockView.tsx';
import { OriginPanel } from './OriginPanel.tsx';
import { elementId, goToBlock } from './go-to-block.ts';

/** The document as the PDF and the workbook will hold it: same blocks, same order, every figure with its origin. */
export function PackPreviewScreen({ document: pack }: { readonly document: PackDocument }) {
  const [origin, setOrigin] = useState<OriginId | null>(null);
  const { meta } = pack;
  return (
    <>
      <Link to="/packs" className="back">
        Packs
      </Link>
      <PageHeading title={meta.title} caption="Preview">
        <p>
          {meta.authority}, {periodInWords(meta.period)}, as at {dateInWords(meta.asAtOn)}, {meta.marking}, {meta.state}
          . Verification code {meta.verificationCode}. Nothing has been recorded.
        </p>
        <p className="muted">Choose any figure to see where it came from.</p>
      </PageHeading>
      <div className="pack-layout">
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

interface SectionViewProps {
  readonly section: Section;
  readonly onOrigin: (id: OriginId) => void;
}

function SectionView({ section, onOrigin }: SectionViewProps) {
  return (
    <section className="pack-section stack" aria-labelledby={elementId(section.id)}>
      <h2 id={elementId(section.id)} tabIndex={-1}>
        {section.title}
      </h2>
      {section.blocks.map((block) => (
        <BlockView key={block.id} block={block} onOrigin={onOrigin} />
      ))}
    </section>
  );
}
