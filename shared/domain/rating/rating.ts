/** Red, Amber, Green, Blue (embedded, impact tested) and Grey (not rated, with the reason). */
export const colours = ['red', 'amber', 'green', 'blue', 'grey'] as const;
export type Colour = (typeof colours)[number];

/**
 * A colour and why it is that colour. There is no other way to state a colour in this program:
 * a rating without its sentence does not exist.
 */
export interface Rating {
  readonly colour: Colour;
  /** One sentence, ready to print, with the figures it rests on. */
  readonly because: string;
  /** Stable name of the rule that decided, for example `overdue`. */
  readonly rule: string;
}

/** How bad a colour is, for "greener than" and "got worse"; grey has no place in the order (null). */
export function severity(colour: Colour): number | null {
  switch (colour) {
    case 'red':
      return 3;
    case 'amber':
      return 2;
    case 'green':
      return 1;
    case 'blue':
      return 0;
    case 'grey':
      return null;
  }
}

/** Which way a colour moved; neither where it stayed, or where one of the two is not rated. */
export function movedFrom(before: Colour, after: Colour): 'better' | 'worse' | 'neither' {
  const [was, now] = [severity(before), severity(after)];
  if (was === null || now === null || was === now) return 'neither';
  return now > was ? 'worse' : 'better';
}

/** True when `a` flatters compared with `b`; never true when either is not rated. */
export function isGreener(a: Colour, b: Colour): boolean {
  const [x, y] = [severity(a), severity(b)];
  return x !== null && y !== null && x < y;
}
