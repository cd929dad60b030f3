/** Charts as the package writer needs them: ranges with the values that stand there, and looks. No domain. */
export type ChartModel = LineChartModel | BarChartModel;

/** A range of the Data sheet and what it holds, kept in the chart so that viewers without a calculation engine draw it. */
export interface TextRange {
  readonly range: string;
  readonly texts: readonly string[];
}

export interface NumberRange {
  readonly range: string;
  readonly numbers: readonly (number | null)[];
}

interface ChartWords {
  readonly title: string;
  /** Alternative text: the message of the chart. */
  readonly alt: string;
}

export interface LineChartModel extends ChartWords {
  readonly kind: 'line';
  /** First days of months, as Excel serial numbers. */
  readonly months: { readonly range: string; readonly serials: readonly number[] };
  readonly series: readonly LineSeries[];
  readonly valueFormat: string;
  readonly axisFormat: string;
  /** The value axis, fixed so that every program draws the same chart. */
  readonly axis: { readonly minimum: number; readonly maximum: number; readonly step: number };
  /** Months from one label of the axis to the next. */
  readonly labelEvery: number;
}

export interface LineSeries {
  readonly name: TextRange;
  readonly values: NumberRange;
  readonly look: LineLook;
  /** Points that no line leads to: where limits were calculated anew, a line drawn on would show a slope. */
  readonly breaks: readonly number[];
  /** Notes at points, in their order, such as the reason of a rebase. */
  readonly notes: readonly { readonly index: number; readonly text: string }[];
}

export interface LineLook {
  readonly colour: string;
  /** In points; 0 draws markers only. */
  readonly width: number;
  readonly dash: 'solid' | 'dash' | 'sysDot' | 'sysDash' | 'dashDot' | 'lgDash';
  readonly marker: { readonly symbol: 'circle' | 'square' | 'diamond' | 'triangle'; readonly size: number } | null;
}

/** One stacked bar a label. */
export interface BarChartModel extends ChartWords {
  readonly kind: 'bars';
  readonly labels: TextRange;
  readonly series: readonly {
    readonly name: TextRange;
    readonly values: NumberRange;
    readonly colour: string;
    readonly ink: string;
  }[];
}
