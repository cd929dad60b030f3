/** A judgement as it was made; the framework is empty where it was never said. */
export interface Judged {
  readonly framework: string;
  readonly area: string;
  readonly grade: string;
}

/** An area of a framework, and the area of an earlier framework that it takes up, if any. */
export interface FrameworkArea {
  readonly framework: string;
  readonly name: string;
  readonly continues: { readonly framework: string; readonly name: string } | null;
}

/** Grades of a framework, the best first. */
export interface GradeScale {
  readonly framework: string;
  readonly grades: readonly string[];
}

export const gradeChanges = ['better', 'same', 'worse', 'not_comparable'] as const;
export type GradeChange = (typeof gradeChanges)[number];

/** One area in the earlier event and in the later; null on the side on which it was not judged. */
export interface ComparedArea<T extends Judged> {
  readonly earlier: T | null;
  readonly later: T | null;
  readonly change: GradeChange;
  /** Why they are held against each other, or why not; empty where the area is the same. */
  readonly remark: string;
}

/**
 * The judgements of two events, area by area in the order of the later one; what only the earlier one judged follows.
 * An area is held against the same area of the same framework, else against the one that it continues.
 */
export function compareJudgements<T extends Judged>(
  then: readonly T[],
  now: readonly T[],
  areas: readonly FrameworkArea[],
  scales: readonly GradeScale[],
): ComparedArea<T>[] {
  const rows = now.map((judged): ComparedArea<T> => {
    const found = counterpart(judged, then, areas);
    if (found === null) {
      return {
        earlier: null,
        later: judged,
        change: 'not_comparable',
        remark: 'Not judged as an area of its own before',
      };
    }
    const { other, remark } = found;
    const change = gradeChange(other, judged, scales);
    return {
      earlier: other,
      later: judged,
      change,
      remark: [remark, scaleRemark(change)].filter((one) => one !== '').join('; '),
    };
  });
  const held = new Set(rows.map((row) => row.earlier));
  const left = then.filter((judged) => !held.has(judged));
  return [
    ...rows,
    ...left.map((judged): ComparedArea<T> => ({
      earlier: judged,
      later: null,
      change: 'not_comparable',
      remark: 'Not judged as an area of its own since',
    })),
  ];
}

const scaleRemark = (change: GradeChange): string =>
  change === 'not_comparable' ? 'their grades stand on no common scale' : '';

function counterpart<T extends Judged>(
  judged: T,
  others: readonly T[],
  areas: readonly FrameworkArea[],
): { readonly other: T; readonly remark: string } | null {
  const same = others.find(({ framework, area }) => framework === judged.framework && area === judged.area);
  if (same !== undefined) return { other: same, remark: unsaid(judged.framework) };
  const continued = others.find((other) => continues(judged, other, areas) || continues(other, judged, areas));
  if (continued !== undefined) {
    const [later, earlier] = continues(judged, continued, areas) ? [judged, continued] : [continued, judged];
    return {
      other: continued,
      remark: `“${later.area}” (${later.framework}) continues “${earlier.area}” (${earlier.framework})`,
    };
  }
  const named = others.find(
    ({ framework, area }) => area === judged.area && (framework === '' || judged.framework === ''),
  );
  return named === undefined
    ? null
    : { other: named, remark: 'Held against each other by name alone: the framework of one of them is not recorded' };
}

const unsaid = (framework: string): string =>
  framework === '' ? 'Held against each other by name alone: their framework is not recorded' : '';

/** Whether an area takes up another, over as many frameworks as lie between. */
function continues(later: Judged, earlier: Judged, areas: readonly FrameworkArea[]): boolean {
  let at: { readonly framework: string; readonly name: string } = { framework: later.framework, name: later.area };
  for (let steps = 0; steps < areas.length; steps++) {
    const known = areas.find(({ framework, name }) => framework === at.framework && name === at.name);
    if (known === undefined || known.continues === null) return false;
    at = known.continues;
    if (at.framework === earlier.framework && at.name === earlier.area) return true;
  }
  return false;
}

/** By rank on a scale that has both grades: the later framework's where it has, else any. */
export function gradeChange(then: Judged, now: Judged, scales: readonly GradeScale[]): GradeChange {
  const own = scales.filter(({ framework }) => framework === now.framework || framework === then.framework);
  const usable = now.framework === '' || then.framework === '' ? scales : own;
  const scale = usable.find(({ grades }) => grades.includes(then.grade) && grades.includes(now.grade));
  if (scale === undefined) return 'not_comparable';
  const moved = scale.grades.indexOf(now.grade) - scale.grades.indexOf(then.grade);
  if (moved === 0) return 'same';
  return moved < 0 ? 'better' : 'worse';
}
