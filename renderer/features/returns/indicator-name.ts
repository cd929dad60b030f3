/** What an indicator is called, to choose it by. */
export interface IndicatorName {
  readonly code: string;
  readonly name: string;
}
