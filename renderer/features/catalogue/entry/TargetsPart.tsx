import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { IndicatorTarget } from '#shared/domain/indicator.ts';
import { formatDistance, formatValue } from '#shared/domain/units.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { TargetForm } from './TargetForm.tsx';

/** Targets that stand from a month on, the authority's own and national ones. */
export function TargetsPart({ detail, readOnly }: { readonly detail: CatalogueDetail; readonly readOnly: boolean }) {
  const { definition } = detail.row.entry;
  const isRange = definition.polarity === 'range';
  const text = (target: IndicatorTarget): string => {
    if (target.target === null && target.amberLimit === null) return 'None';
    if (target.target === null)
      return `Amber to ${formatDistance(target.amberLimit ?? 0, definition.unit)} outside the range`;
    const amber = target.amberLimit === null ? '' : `, amber to ${formatValue(target.amberLimit, definition.unit)}`;
    return `${formatValue(target.target, definition.unit)}${amber}`;
  };
  const rows = [
    ...detail.targets.map((target) => ({ kind: 'Own', target })),
    ...detail.nationalTargets.map((target) => ({ kind: 'National', target })),
  ];
  return (
    <section className="stack" aria-labelledby="targets">
      <h2 id="targets">{isRange ? 'Amber margin' : 'Targets'}</h2>
      {rows.length === 0 ? (
        <p className="muted">
          {isRange ? 'Everything outside the range is red.' : 'None is set, so nothing is coloured.'}
        </p>
      ) : (
        <Scroller label="Table of targets">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Whose</th>
                <th scope="col">Target</th>
                <th scope="col">Basis</th>
                <th scope="col">Reason, and who decided</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, target }) => (
                <tr key={`${kind} ${target.from}`}>
                  <th scope="row">{periodInWords(target.from)}</th>
                  <td>{kind}</td>
                  <td>{text(target)}</td>
                  <td>{target.basis}</td>
                  <td>
                    {target.reason}
                    {target.decidedBy === '' ? null : <span className="quiet">{target.decidedBy}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {readOnly ? null : (
        <>
          <Disclosed label={isRange ? 'Set the amber margin' : 'Set a target'}>
            <TargetForm detail={detail} kind="local" />
          </Disclosed>
          {isRange ? null : (
            <Disclosed label="Set the national target">
              <p className="muted">It is shown and compared beside the authority’s own, and never colours.</p>
              <TargetForm detail={detail} kind="national" />
            </Disclosed>
          )}
        </>
      )}
    </section>
  );
}
