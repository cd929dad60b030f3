import type { Fill, Style } from 'exceljs';
import { looks, palette } from '../workbook/styles.ts';

// How workbooks that go out to be filled in show what may be typed into and what may not.

const input: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9DB' } };
const closed: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${palette.wash}` } };
const edge = { style: 'thin', color: { argb: 'FFB9A24A' } } as const;
const quietEdge = { style: 'thin', color: { argb: `FF${palette.rule}` } } as const;

/** A yellow cell: open, whatever the protection of its sheet. */
export const openLook: Partial<Style> = {
  ...looks.body,
  fill: input,
  border: { top: edge, bottom: edge, left: edge, right: edge },
  protection: { locked: false },
};

/** A cell of an open column that takes nothing in this row. */
export const closedLook: Partial<Style> = {
  ...looks.body,
  fill: closed,
  border: { top: quietEdge, bottom: quietEdge, left: quietEdge, right: quietEdge },
};

/** What a person may still do with a protected sheet; an empty password: nobody changes the layout by accident. */
export const protectedSheet = {
  password: '',
  may: { formatColumns: true, formatRows: true, sort: true, autoFilter: true },
} as const;
