/** A place in a file as people say it: `june.xlsx › KPI!B7`; without a sheet in a CSV file. */
export function placeIn(fileName: string, sheet: string, cell: string): string {
  const place = [sheet, cell].filter((part) => part !== '').join('!');
  return place === '' ? fileName : `${fileName} › ${place}`;
}
