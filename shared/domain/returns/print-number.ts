/** A number inside a sentence about a return: at most two places, thousands by comma, no locale of the machine. */
export function printNumber(value: number): string {
  const [whole = '', fraction = ''] = value.toFixed(2).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const places = fraction.replace(/0+$/, '');
  return places === '' ? grouped : `${grouped}.${places}`;
}
