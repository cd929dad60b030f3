import type { Extraction } from './extraction.ts';
import { extractLong } from './extract-long.ts';
import { extractOpen } from './extract-open.ts';
import { extractTemplate, isTemplate } from './extract-template.ts';
import { extractWide } from './extract-wide.ts';
import type { Layout } from '../layouts/layout.ts';
import type { SheetData } from '../sheet/sheet-data.ts';
import { lookUp } from '../sheet/sheet-lookup.ts';

/** All figures of a sheet under a recognised (or hand-made) layout. */
export function extractCells(sheet: SheetData, layout: Layout): Extraction {
  const lookup = lookUp(sheet);
  switch (layout.kind) {
    case 'long':
      return isTemplate(layout) ? extractTemplate(lookup, layout) : extractLong(lookup, layout);
    case 'wide':
      return extractWide(lookup, layout);
    case 'open':
      return extractOpen(lookup, layout);
  }
}
