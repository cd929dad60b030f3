import { xml, type Xml } from './xml.ts';

/** A line in one cell (`J7`), drawn from a range of another sheet. */
export interface Sparkline {
  readonly cell: string;
  readonly range: string;
}

/**
 * The extension of a worksheet that holds its sparklines (Excel 2010 and later; others leave the cells empty).
 * Each is scaled to its own values, missing months are gaps, the latest value has a dot.
 */
export const sparklineExtension = (sparklines: readonly Sparkline[]): Xml => xml`
  <ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">
    <x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">
      <x14:sparklineGroup lineWeight="1.25" displayEmptyCellsAs="gap" last="1">
        <x14:colorSeries rgb="FF1F3864"/><x14:colorLast rgb="FFC2410C"/>
        <x14:sparklines>${sparklines.map(({ cell, range }) => xml`<x14:sparkline><xm:f>${range}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`)}</x14:sparklines>
      </x14:sparklineGroup>
    </x14:sparklineGroups>
  </ext>`;
