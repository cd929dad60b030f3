import { publications, reviewKinds } from '#shared/domain/reviews/review.ts';
import { publicationLabels } from '#shared/wording/review-labels.ts';
import { reviewKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { RadioChoice, SelectChoice } from '../../../components/Choice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import type { AmendmentTyped } from './review-form.ts';

type CourseTyped = Omit<AmendmentTyped, 'on' | 'reason'>;

const kindOptions = reviewKinds.map((value) => ({ value, label: reviewKindLabels[value] ?? value }));
const publicationOptions = publications.map((value) => ({ value, label: publicationLabels[value] }));

interface CourseFieldsProps {
  readonly id: (field: string) => string;
  readonly errorOf: (field: string) => string | undefined;
  readonly value: CourseTyped;
  readonly onChange: (part: Partial<CourseTyped>) => void;
}

/** What a review is and how far it has come: the same when it is added and when it is changed. */
export function CourseFields({ id, errorOf, value, onChange }: CourseFieldsProps) {
  const given = (field: keyof CourseTyped) => ({ id: id(field), error: errorOf(field) });
  return (
    <>
      <SelectChoice
        label="Kind of review"
        options={kindOptions}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <TextInput
        {...given('incidentPeriod')}
        label="Month of the incident"
        hint="A month only, such as December 2017. Leave it empty for a review that is not about one incident."
        value={value.incidentPeriod}
        onChange={(incidentPeriod) => onChange({ incidentPeriod })}
      />
      <div className="row-top">
        <DateInput
          {...given('commissionedOn')}
          label="Commissioned"
          hint="Leave empty what is not known."
          value={value.commissionedOn}
          onChange={(commissionedOn) => onChange({ commissionedOn })}
        />
        <DateInput
          {...given('completedOn')}
          label="Completed"
          hint="When the report was agreed."
          value={value.completedOn}
          onChange={(completedOn) => onChange({ completedOn })}
        />
      </div>
      <RadioChoice
        label="Publication"
        options={publicationOptions}
        value={value.publication}
        onChange={(publication) => onChange({ publication })}
      />
      {value.publication === 'published' ? (
        <DateInput
          {...given('publishedOn')}
          label="Published"
          hint="For example, 5 6 2019"
          value={value.publishedOn}
          onChange={(publishedOn) => onChange({ publishedOn })}
        />
      ) : null}
      {value.publication === 'not_published' ? (
        <TextInput
          {...given('notPublishedReason')}
          label="Why it is not published"
          hint="As the partnership gave it. Its recommendations and their actions run on under the code."
          rows={2}
          value={value.notPublishedReason}
          onChange={(notPublishedReason) => onChange({ notPublishedReason })}
        />
      ) : null}
      <TextInput
        {...given('summary')}
        label="Summary"
        hint="What it is about, in a sentence or two. Roles, not names; no street, no school."
        rows={4}
        value={value.summary}
        onChange={(summary) => onChange({ summary })}
      />
    </>
  );
}
