import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/meetings/series.ts';
import { attendanceLabels, meetingKindLabels } from '#shared/wording/meeting-labels.ts';

/** The record of a meeting as plain text, for an e-mail or a document of the council's own. */
export function meetingText(detail: MeetingDetail): string {
  const { row } = detail;
  const where = [row.startsAt, row.place].filter((part) => part !== '').join(', ');
  return [
    `${row.title} (${row.ref})`,
    `${meetingKindLabels[row.kind]}, ${dayInWords(row.heldOn)}${where === '' ? '' : `, ${where}`}`,
    ...section('Attendance', attendanceLines(detail)),
    ...section(
      'Declarations of interest',
      detail.declarations.map(({ role, text }) => `${role}: ${text}`),
    ),
    ...section(
      'Agenda',
      detail.agenda.map(({ title, presenter, minutes }, index) =>
        [`${index + 1}. ${title}`, presenter, minutes === null ? '' : `${minutes} min`]
          .filter((part) => part !== '')
          .join(' - '),
      ),
    ),
    ...section(
      'Decisions',
      detail.decisions.map(({ ref, text, lead, dueOn, stateText }) => {
        const who = [lead, dueOn === null ? '' : `by ${dateInWords(dueOn)}`].filter((part) => part !== '').join(', ');
        return `${ref}  ${text}${who === '' ? '' : ` (${who})`}. ${stateText}.`;
      }),
    ),
    ...section(
      'Ratings moderated',
      detail.moderations.map(
        ({ reference, colour, byRule, reason, stateText }) =>
          `${reference} set to ${colour}, where the rule says ${byRule.colour}: ${reason}. ${stateText}.`,
      ),
    ),
    ...section(
      'Looked at, nothing decided',
      detail.noted.map(({ subject, said }) => `${subject.replace(/^\w+ /u, '')}: ${said}`),
    ),
    ...section('Minutes', minutesLines(detail)),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines];

const attendanceLines = ({ attendance }: MeetingDetail): string[] =>
  attendance.map(({ role, agency, attendance: was, deputy }) => {
    const who = agency === '' ? role : `${role}, ${agency}`;
    return `${who}: ${attendanceLabels[was].toLowerCase()}${deputy === '' ? '' : `, ${deputy}`}`;
  });

function minutesLines({ minutes }: MeetingDetail): string[] {
  const [standing] = minutes;
  if (standing === undefined) return [];
  const state = standing.state === 'agreed' ? 'Agreed' : 'Draft of';
  return [
    `${state} ${dateInWords(standing.writtenOn)}${standing.correction === '' ? '' : `; corrects: ${standing.correction}`}`,
    '',
    standing.text,
  ];
}
