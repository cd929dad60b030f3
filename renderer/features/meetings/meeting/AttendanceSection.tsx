import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { attendances } from '#shared/contract/meetings.ts';
import type { AttendanceRow, MeetingDetail } from '#shared/contract/meeting-views.ts';
import { attendanceLabels } from '#shared/wording/meeting-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { DeclarationForm } from './DeclarationForm.tsx';

interface AttendanceSectionProps {
  readonly detail: MeetingDetail;
  readonly changeable: boolean;
}
type Attendance = AttendanceRow['attendance'] | 'unknown';

const options = [
  { value: 'unknown', label: 'Not recorded' },
  ...attendances.map((value) => ({ value, label: attendanceLabels[value] })),
] as const;

/** Who was there, by role; apologies may be given before the day. No names, and no quorum: boards differ. */
export function AttendanceSection({ detail, changeable }: AttendanceSectionProps) {
  const lines = [
    ...detail.attendance,
    ...(changeable ? detail.expected.map((one) => ({ ...one, attendance: 'unknown' as const, deputy: '' })) : []),
  ];
  const count = (wanted: readonly Attendance[]): number =>
    detail.attendance.filter(({ attendance }) => wanted.includes(attendance)).length;
  return (
    <section className="stack" aria-labelledby="attendance">
      <h2 id="attendance">
        Attendance{' '}
        {detail.attendance.length === 0 ? null : (
          <span className="muted heading-note">
            {`${count(['present', 'deputy'])} present, ${count(['apologies'])} apologies, ${count(['absent'])} absent`}
          </span>
        )}
      </h2>
      {lines.length === 0 ? (
        <p className="muted">Nobody has been recorded.</p>
      ) : changeable ? (
        <AttendanceForm key={detail.row.ref} reference={detail.row.ref} lines={lines} />
      ) : (
        <AttendanceTable rows={detail.attendance} />
      )}
      <Declarations detail={detail} changeable={changeable} />
    </section>
  );
}

function AttendanceTable({ rows }: { readonly rows: readonly AttendanceRow[] }) {
  return (
    <ul className="plain-list">
      {rows.map(({ role, agency, attendance, deputy }) => (
        <li key={role}>
          {[role, agency].filter((part) => part !== '').join(', ')}:{' '}
          <strong>{attendanceLabels[attendance].toLowerCase()}</strong>
          {deputy === '' ? '' : `, ${deputy}`}
        </li>
      ))}
    </ul>
  );
}

interface Line {
  readonly role: string;
  readonly agency: string;
  readonly attendance: Attendance;
  readonly deputy: string;
}

function AttendanceForm({ reference, lines }: { readonly reference: string; readonly lines: readonly Line[] }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [changed, setChanged] = useState<ReadonlyMap<string, Line>>(new Map());
  const [said, setSaid] = useState('');
  const shown = lines.map((line) => changed.get(line.role) ?? line);
  const change = (line: Line): void => {
    setSaid('');
    setChanged(new Map(changed).set(line.role, line));
  };
  const record = (rows: readonly Line[]): void =>
    void run(async () => {
      const known = rows.flatMap(({ role, agency, attendance, deputy }) =>
        attendance === 'unknown' ? [] : [{ role, agency, attendance, deputy }],
      );
      await client.meetings.recordAttendance({ ref: reference, rows: known });
      setChanged(new Map());
      setSaid('Recorded.');
      await router.invalidate();
    });
  const allPresent = shown.map((line) =>
    line.attendance === 'unknown' ? { ...line, attendance: 'present' as const } : line,
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record(shown);
      }}
    >
      <ErrorSummary problem={problem} />
      <table className="table attendance-table">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Agency</th>
            <th scope="col">Was it there?</th>
            <th scope="col">Who came instead</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.role}>
              <th scope="row">{line.role}</th>
              <td>{line.agency}</td>
              <td>
                <SelectChoice
                  label={`Attendance of ${line.role}`}
                  labelHidden
                  options={options}
                  value={line.attendance}
                  onChange={(attendance) => change({ ...line, attendance })}
                />
              </td>
              <td>
                {line.attendance === 'deputy' ? (
                  <TextInput
                    id={`deputy-${line.role.replaceAll(/\W+/gu, '-')}`}
                    label={`Role that came instead of ${line.role}`}
                    labelHidden
                    value={line.deputy}
                    onChange={(deputy) => change({ ...line, deputy })}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row no-print">
        <Button type="submit" quiet busy={busy}>
          Record attendance
        </Button>
        {allPresent.some((line, index) => line !== shown[index]) ? (
          <Button quiet busy={busy} onPress={() => record(allPresent)}>
            The rest were present
          </Button>
        ) : null}
        <span role="status" className="small">
          {said}
        </span>
      </div>
    </form>
  );
}

function Declarations({ detail, changeable }: AttendanceSectionProps) {
  return (
    <div className="stack-small">
      <h3>Declarations of interest</h3>
      {detail.declarations.length === 0 ? (
        <p className="muted">None was declared.</p>
      ) : (
        <ul>
          {detail.declarations.map(({ role, text }) => (
            <li key={`${role} ${text}`}>
              {role}: {text}
            </li>
          ))}
        </ul>
      )}
      {changeable ? <DeclarationForm reference={detail.row.ref} roles={detail.roles} /> : null}
    </div>
  );
}
