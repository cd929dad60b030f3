/** "Sheet1, B7", or "B7" in a CSV file, which has no sheets. */
export const cellReference = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  sheet === '' ? cell : `${sheet}, ${cell}`;
