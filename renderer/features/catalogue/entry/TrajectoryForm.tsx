import { useState } from 'react';
import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { longestTrajectory, straightLine } from '#shared/domain/catalogue/straight-line.ts';
import { addMonths, periodInWords, periodsFrom, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { CatalogueForm } from '../CatalogueForm.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { numberText, TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';
import { noWhy, readWhy, WhyFields } from '../WhyFields.tsx';
import { MonthAims } from './MonthAims.tsx';
import { StraightLine, type TypedLine } from './StraightLine.tsx';

/** The months of a trajectory, typed one by one or drawn as a straight line and then changed. */
export function TrajectoryForm({ detail }: { readonly detail: CatalogueDetail }) {
  const { client } = useHost();
  const { code, definition } = detail.row.entry;
  const save = useSave('trajectory', ['target']);
  const [aims, setAims] = useState<ReadonlyMap<Period, string>>(() => firstAims(detail));
  const [line, setLine] = useState<TypedLine>(() => firstLine(detail));
  const [why, setWhy] = useState(noWhy);
  const onDraw = (): void => {
    const reader = new TypedReader('trajectory');
    const from = {
      period: reader.month('fromMonth', line.fromMonth, 'the first month'),
      target: reader.number('fromAim', line.fromAim, 'First aim'),
    };
    const to = {
      period: reader.month('toMonth', line.toMonth, 'the last month'),
      target: reader.number('toAim', line.toAim, 'Last aim'),
    };
    if (line.fromAim.trim() === '') reader.problem('fromAim', 'Enter the first aim');
    if (line.toAim.trim() === '') reader.problem('toAim', 'Enter the last aim');
    const points =
      reader.problems.length > 0 || from.target === null || to.target === null
        ? []
        : straightLine({ ...from, target: from.target }, { ...to, target: to.target });
    if (reader.problems.length === 0 && points.length === 0) {
      reader.problem('toMonth', `The last month is after the first, and at most ${longestTrajectory} months are drawn`);
    }
    void save.save('The line was drawn below: save it when it is right.', reader.problems, async () => {
      const drawn = new Map([...aims, ...points.map(({ period, target }) => [period, numberText(target)] as const)]);
      setAims(new Map([...drawn].toSorted(([one], [other]) => (one < other ? -1 : 1))));
      await Promise.resolve();
    });
  };
  const onSave = (): void => {
    const reader = new TypedReader('trajectory');
    const points = [...aims].map(([period, aim]) => ({
      period,
      target: reader.number(period, aim, periodInWords(period)),
    }));
    const decision = readWhy(reader, why);
    void save.save('The trajectory was saved.', reader.problems, async () => {
      await client.catalogue.setTrajectory({ code, points, ...decision });
      setWhy(noWhy);
    });
  };
  const last = [...aims.keys()].at(-1) ?? detail.currentPeriod;
  return (
    <CatalogueForm onSave={onSave}>
      <SaveStatus save={save} />
      <StraightLine value={line} onChange={setLine} errorOf={save.errorOf} onDraw={onDraw} />
      <MonthAims
        aims={aims}
        unit={definition.unit}
        errorOf={save.errorOf}
        onChange={(period, aim) => setAims(new Map(aims).set(period, aim))}
      />
      <Button
        quiet
        small
        isDisabled={aims.size >= longestTrajectory}
        onPress={() =>
          setAims(
            new Map([
              ...aims,
              ...periodsFrom(addMonths(last, 1), addMonths(last, 3)).map((period) => [period, ''] as const),
            ]),
          )
        }
      >
        Three more months
      </Button>
      <WhyFields prefix="trajectory" value={why} onChange={setWhy} errorOf={save.errorOf} />
      <Button type="submit" busy={save.busy}>
        Save the trajectory
      </Button>
    </CatalogueForm>
  );
}

/** The months held, or the six that come next. */
function firstAims({ trajectory, currentPeriod }: CatalogueDetail): Map<Period, string> {
  if (trajectory.length > 0) return new Map(trajectory.map(({ period, target }) => [period, numberText(target)]));
  return new Map(periodsFrom(addMonths(currentPeriod, 1), addMonths(currentPeriod, 6)).map((period) => [period, '']));
}

const firstLine = ({ currentPeriod, row }: CatalogueDetail): TypedLine => ({
  fromMonth: periodInWords(addMonths(currentPeriod, 1)),
  fromAim: '',
  toMonth: periodInWords(addMonths(currentPeriod, 12)),
  toAim: numberText(row.entry.target?.target ?? null),
});
