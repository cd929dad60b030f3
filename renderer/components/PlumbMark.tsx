/** A line with its bob: the sign of the program. */
export function PlumbMark() {
  return (
    <svg width={22} height={30} viewBox="0 0 22 30" aria-hidden="true">
      <path d="M4 2H18" stroke="currentColor" strokeWidth={3} />
      <path d="M11 2V16" stroke="currentColor" strokeWidth={1.6} />
      <path d="M6 15H16V19L11 29L6 19Z" fill="currentColor" />
    </svg>
  );
}
