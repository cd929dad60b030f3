import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PackOrder } from '#shared/contract/packs.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { searchOf } from '../order-search.ts';
import { DocumentView } from './DocumentView.tsx';
import { arriveAtBlock } from './go-to-block.ts';
import { PreviewCover } from './PreviewCover.tsx';
import { PreviewState } from './PreviewState.tsx';

interface PackPreviewScreenProps {
  readonly document: PackDocument;
  /** What it is of: an order not built yet, or a pack by its number. */
  readonly of: { readonly kind: 'order'; readonly order: PackOrder } | { readonly kind: 'pack'; readonly id: number };
  /** Block to begin at; empty for the top. */
  readonly block: string;
}

/** The document as the PDF and the workbook hold it: same blocks, same order, every figure with its origin. */
export function PackPreviewScreen({ document: pack, of, block }: PackPreviewScreenProps) {
  const { meta } = pack;
  useEffect(() => arriveAtBlock(block), [block]);
  return (
    <>
      {of.kind === 'order' ? (
        <Link to="/packs/build" search={searchOf(of.order)} className="back">
          Back to the order
        </Link>
      ) : (
        <Link to="/packs/$id" params={{ id: String(of.id) }} className="back">
          Back to the pack
        </Link>
      )}
      <PageHeading title={meta.title} caption="On the screen" />
      <div className="stack">
        <PreviewState meta={meta} recorded={of.kind === 'pack'} />
        <PreviewCover meta={meta} />
        <p className="muted">Choose any figure to see where it came from.</p>
      </div>
      <DocumentView document={pack} />
    </>
  );
}
