import { byHand } from './layouts/by-hand.ts';
import { long } from './layouts/long.ts';
import { openData } from './layouts/open-data.ts';
import { values } from './layouts/values.ts';
import { wideHeadings } from './layouts/wide-headings.ts';
import { wideShapes } from './layouts/wide-shapes.ts';
import { wideYears } from './layouts/wide-years.ts';
import type { ReturnLayout } from './return-layout.ts';

/**
 * Every layout that a return is known to come in, each made by a generator, with what must be read from it cell by
 * cell. The same list goes through the reader, the command line and the screen.
 */
export const returnLayouts: readonly ReturnLayout[] = [
  ...wideHeadings,
  ...wideYears,
  ...wideShapes,
  ...long,
  ...values,
  ...openData,
  ...byHand,
];
