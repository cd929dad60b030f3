import { dateInWords } from '#shared/domain/dates.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant by the clock of the person's own machine: "22 November 2026 at 03:10". */
export function instantInWords(instant: string): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dateInWords(day)} at ${two(at.getHours())}:${two(at.getMinutes())}`;
}
