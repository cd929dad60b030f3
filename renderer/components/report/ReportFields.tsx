import { isFinished, actionStatuses, reportedStatuses, type ActionStatus } from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { RadioChoice, SelectChoice } from '../Choice.tsx';
import { DateInput } from '../DateInput.tsx';
import type { FieldProblem } from '../ErrorSummary.tsx';
import { RatingTag } from '../RatingTag.tsx';
import { TextInput } from '../TextInput.tsx';
import { reportFieldIds, type ReportTyped } from './report-form.ts';

/** What can be reported; of a report that said otherwise and is being corrected, that too. */
const statusOptions = (now: ActionStatus) =>
  actionStatuses
    .filter((status) => status === now || reportedStatuses.some((one) => one === status))
    .map((value) => ({ value, label: actionStatusLabels[value] }));
const ratingOptions = [
  ...colours.filter((colour) => colour !== 'grey').map((value) => ({ value, label: colourWord(value) })),
  { value: 'none' as const, label: 'I do not rate it' },
];

interface ReportFieldsProps {
  /** Of the fields' ids, so that the error summary can lead to them. */
  readonly prefix: string;
  readonly value: ReportTyped;
  readonly onChange: (value: ReportTyped) => void;
  readonly problems: readonly FieldProblem[];
}

/** What an owner reports: when, how far, how it looks to them, until when, and in words. */
export function ReportFields({ prefix, value, onChange, problems }: ReportFieldsProps) {
  const ids = reportFieldIds(prefix);
  const errorOf = (id: string): string | undefined => problems.find(({ field }) => field === id)?.message;
  return (
    <>
      <div className="row-top">
        <DateInput
          id={ids.reportedOn}
          label="Date of the report"
          hint="For example, 30 6 2019"
          error={errorOf(ids.reportedOn)}
          value={value.reportedOn}
          onChange={(reportedOn) => onChange({ ...value, reportedOn })}
        />
        <SelectChoice
          id={ids.status}
          label="Status"
          options={statusOptions(value.status)}
          value={value.status}
          onChange={(status) => onChange({ ...value, status })}
        />
        <TextInput
          id={ids.progressPercent}
          label="Progress in per cent"
          hint="Leave it empty if you cannot say"
          error={errorOf(ids.progressPercent)}
          value={value.progressPercent}
          onChange={(progressPercent) => onChange({ ...value, progressPercent })}
          narrow
          inputMode="numeric"
        />
      </div>
      <RadioChoice
        label="The owner’s own rating"
        options={ratingOptions}
        value={value.selfRating}
        onChange={(selfRating) => onChange({ ...value, selfRating })}
        render={(option) => (option.value === 'none' ? option.label : <RatingTag colour={option.value} />)}
      />
      {isFinished(value.status) ? null : (
        <DateInput
          id={ids.forecastOn}
          label="Forecast: when it will be done"
          hint="Leave it empty if there is no forecast"
          error={errorOf(ids.forecastOn)}
          value={value.forecastOn}
          onChange={(forecastOn) => onChange({ ...value, forecastOn })}
        />
      )}
      <TextInput
        id={ids.narrative}
        label="What was done, and what comes next"
        hint="Write no names of children or families."
        error={errorOf(ids.narrative)}
        value={value.narrative}
        onChange={(narrative) => onChange({ ...value, narrative })}
        rows={4}
      />
    </>
  );
}
