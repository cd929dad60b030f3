/** "Sheet1, B7"; "B7" in a CSV file, which has no sheets; "Sheet1" for what is said of all of it. */
export const cellReference = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  [sheet, cell].filter((part) => part !== '').join(', ');
