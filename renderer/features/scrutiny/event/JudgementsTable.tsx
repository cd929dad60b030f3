import { Link } from '@tanstack/react-router';
import type { JudgementView } from '#shared/contract/scrutiny.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';

interface JudgementsTableProps {
  readonly eventRef: string;
  readonly judgements: readonly JudgementView[];
  readonly readOnly: boolean;
}

/** Grades by area, each with where it is read. */
export function JudgementsTable({ eventRef, judgements, readOnly }: JudgementsTableProps) {
  const frameworks = [...new Set(judgements.map(({ framework }) => framework))];
  return (
    <>
      <p className="muted small">
        {frameworks.map((name) => (name === '' ? 'Framework not recorded' : `Framework: ${name}`)).join('; ')}
      </p>
      <Scroller label="Judgements">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Grade</th>
              <th scope="col">Source</th>
              {readOnly ? null : <th scope="col">Change</th>}
            </tr>
          </thead>
          <tbody>
            {judgements.map(({ id, area, grade, citation }) => (
              <tr key={id}>
                <th scope="row">{area}</th>
                <td className="strong">{grade}</td>
                <td>
                  {citation === null ? (
                    <span className="muted">Not recorded</span>
                  ) : (
                    <Disclosed label="Source" about={`of the judgement of ${area}`}>
                      <CitationLine citation={citation} />
                    </Disclosed>
                  )}
                </td>
                {readOnly ? null : (
                  <td>
                    <Link to="/scrutiny/$ref/judgement" params={{ ref: eventRef }} search={{ id }}>
                      Correct<span className="visually-hidden"> the judgement of {area}</span>
                    </Link>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
