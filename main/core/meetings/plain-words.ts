/** "1 day", "12 days". */
export const daysWord = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** "1 item", "12 items". */
export const countWord = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;
