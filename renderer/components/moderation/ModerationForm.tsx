import type { z } from 'zod';
import { newModeration, type ModerationView } from '#shared/contract/moderations.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { directionOf, flatters, shortestFlatteringReason } from '#shared/domain/meetings/moderation.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { useHost } from '../../client/host-context.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../Button.tsx';
import { RadioChoice, SelectChoice, type ChoiceOption } from '../Choice.tsx';
import { DateInput, emptyDate, type DateParts } from '../DateInput.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { RatingTag } from '../RatingTag.tsx';
import { SuggestInput } from '../SuggestInput.tsx';
import { TextInput } from '../TextInput.tsx';
import { refusedFieldOf } from '../field-problems.ts';
import { reader, useTyped } from '../useTyped.ts';

interface ModerationFormProps {
  readonly view: ModerationView;
  /** The meeting that is sitting; where it is left out, it is chosen. */
  readonly meeting?: string;
  readonly onModerated: (view: ModerationView) => Promise<void>;
}

interface ModerationTyped {
  readonly colour: Colour;
  readonly reason: string;
  readonly moderatedBy: string;
  readonly meeting: string;
  readonly moderatedOn: DateParts;
  readonly holdsUntil: DateParts;
}

/** Only a test of impact earns Blue. */
const offered: readonly Colour[] = ['red', 'amber', 'green', 'grey'];
const colourOptions = offered.map((value) => ({ value, label: colourWord(value) }));
const ids = {
  colour: 'moderation-colour',
  reason: 'moderation-reason',
  moderatedBy: 'moderation-by',
  meeting: 'moderation-meeting',
  moderatedOn: 'moderation-on',
  holdsUntil: 'moderation-until',
};
/** The last ones; an older decision is dated by its day. */
const mostMeetings = 12;
/** A drop-down cannot hold an empty key. */
const noMeeting = '*';

/** Puts the board's colour in the place of the rule's: why, by whom, at which meeting, and until when it holds. */
export function ModerationForm({ view, meeting, onModerated }: ModerationFormProps) {
  const { client } = useHost();
  const [latest] = view.meetings;
  const initial: ModerationTyped = {
    colour: view.byRule.colour === 'red' ? 'amber' : 'red',
    reason: '',
    moderatedBy: view.board,
    meeting: meeting ?? latest?.ref ?? noMeeting,
    moderatedOn: emptyDate,
    holdsUntil: emptyDate,
  };
  const form = useTyped<ModerationTyped, z.input<typeof newModeration>>({
    initial,
    read: (typed) => readModeration(view, typed),
    send: async (value) => onModerated(await client.moderations.moderate(value)),
  });
  useUnsaved(form.dirty);
  const { values, set, errorOf } = form;
  const direction = directionOf(values.colour, view.byRule.colour);
  const refused = refusedFieldOf(form.problem, ids);
  return (
    <form className="stack form-block" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary
        problem={refused === null ? form.problem : null}
        fields={[...form.problems, ...(refused === null ? [] : [refused])]}
      />
      <RadioChoice
        label="The board’s rating"
        options={colourOptions}
        value={values.colour}
        onChange={(colour) => set({ colour })}
        render={(option: ChoiceOption<Colour>) => <RatingTag colour={option.value} />}
      />
      {flatters(direction) ? (
        <p className="inset inset-warning" role="status">
          <strong>
            {direction === 'greener'
              ? `${colourWord(values.colour)} looks better than the rule’s ${colourWord(view.byRule.colour)}.`
              : `“Not rated” takes it out of what is counted; the rule says ${colourWord(view.byRule.colour)}.`}
          </strong>{' '}
          Say what evidence the board saw, in {shortestFlatteringReason} characters or more. It is counted wherever
          moderations are listed.
        </p>
      ) : null}
      <TextInput
        id={ids.reason}
        label="Why"
        hint="Printed beside the colour, with what the rule says."
        rows={2}
        error={errorOf(ids.reason)}
        value={values.reason}
        onChange={(reason) => set({ reason })}
      />
      <SuggestInput
        id={ids.moderatedBy}
        label="Decided by"
        hint="A board or a role, not a person’s name"
        suggestions={[view.board]}
        error={errorOf(ids.moderatedBy)}
        value={values.moderatedBy}
        onChange={(moderatedBy) => set({ moderatedBy })}
      />
      {meeting === undefined ? <WhenFields view={view} values={values} set={set} errorOf={errorOf} /> : null}
      <DateInput
        id={ids.holdsUntil}
        label="Holds until"
        hint={`Left empty, for ${view.updateCycleDays} days: until ${dateInWords(view.usualEnd)} if it is set today. At most a year.`}
        error={errorOf(ids.holdsUntil)}
        value={values.holdsUntil}
        onChange={(holdsUntil) => set({ holdsUntil })}
      />
      <Button type="submit" busy={form.busy}>
        Set the board’s rating
      </Button>
    </form>
  );
}

function readModeration(view: ModerationView, typed: ModerationTyped) {
  const read = reader(ids);
  const on = typed.meeting === noMeeting ? read.optionalDate('moderatedOn', typed.moderatedOn) : null;
  const until = read.optionalDate('holdsUntil', typed.holdsUntil);
  return read.against<z.input<typeof newModeration>>(newModeration, {
    subject: view.subject,
    colour: typed.colour,
    reason: typed.reason,
    moderatedBy: typed.moderatedBy,
    meeting: typed.meeting === noMeeting ? null : typed.meeting,
    ...(on === null ? {} : { moderatedOn: on }),
    ...(until === null ? {} : { holdsUntil: until }),
  });
}

interface WhenFieldsProps {
  readonly view: ModerationView;
  readonly values: ModerationTyped;
  readonly set: (part: Partial<ModerationTyped>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** At which of the last meetings, or on which day. */
function WhenFields({ view, values, set, errorOf }: WhenFieldsProps) {
  const options = [
    ...view.meetings
      .slice(0, mostMeetings)
      .map(({ ref, title, heldOn }) => ({ value: ref, label: `${title}, ${shortDate(heldOn)} (${ref})` })),
    { value: noMeeting, label: 'Not at a meeting' },
  ];
  return (
    <>
      <SelectChoice
        id={ids.meeting}
        label="At which meeting"
        options={options}
        value={values.meeting}
        onChange={(chosen) => set({ meeting: chosen })}
      />
      {values.meeting === noMeeting ? (
        <DateInput
          id={ids.moderatedOn}
          label="Decided on"
          hint="Left empty, today"
          error={errorOf(ids.moderatedOn)}
          value={values.moderatedOn}
          onChange={(moderatedOn) => set({ moderatedOn })}
        />
      ) : null}
    </>
  );
}
