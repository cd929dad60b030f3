import { questionGroups, type QuestionGroup, type TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { questionGroupLabels } from '#shared/wording/tracker-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';
import { isOpen } from './question-words.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { isWhole } from './whole-answer.ts';

interface QuestionsProps {
  readonly way: TrackerWay;
  readonly questions: readonly TrackerQuestion[];
  readonly file: File;
}

/** What has to be decided, by what it is about; what was read beyond doubt can be looked at and changed. */
export function Questions({ way, questions, file }: QuestionsProps) {
  const groups = questionGroups
    .map((group) => ({ group, all: questions.filter((question) => question.group === group) }))
    .filter(({ all }) => all.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">What the tracker says, and what it leaves open</h2>
      {groups.map(({ group, all }) => (
        <Group key={group} group={group} questions={all} way={way} file={file} />
      ))}
    </section>
  );
}

interface GroupProps extends QuestionsProps {
  readonly group: QuestionGroup;
}

/** Read beyond doubt and never asked: shown on demand, but the colours, which are the legend of the tracker. */
function Group({ group, questions, way, file }: GroupProps) {
  const isQuiet = (question: TrackerQuestion): boolean =>
    group !== 'fill' &&
    (question.basis === 'read' || question.basis === 'remembered' || (!question.required && question.answer === null));
  const [asked, known] = [questions.filter((question) => !isQuiet(question)), questions.filter(isQuiet)];
  const open = asked.filter(isOpen);
  const suggested = open.flatMap(({ key, suggestion }) =>
    suggestion !== null && isWhole(suggestion) ? [{ key, answer: suggestion }] : [],
  );
  return (
    <section className="question-group stack-small" aria-label={questionGroupLabels[group]}>
      <div className="row question-group-head">
        <h3>{questionGroupLabels[group]}</h3>
        <span className="muted small">{stateOf(open.length, questions.length)}</span>
        {suggested.length < 2 ? null : (
          <Button quiet small onPress={() => way.answer(suggested)}>
            Use all {suggested.length} suggestions
            <span className="visually-hidden"> for {questionGroupLabels[group].toLowerCase()}</span>
          </Button>
        )}
      </div>
      {asked.length === 0 ? null : (
        <ul className="plain-list question-list">
          {asked.map((question) => (
            <QuestionRow key={question.key} question={question} way={way} file={file} />
          ))}
        </ul>
      )}
      {known.length === 0 ? null : (
        <Disclosed label={`${known.length} understood without asking`} about={`of ${questionGroupLabels[group]}`}>
          <ul className="plain-list question-list">
            {known.map((question) => (
              <QuestionRow key={question.key} question={question} way={way} file={file} />
            ))}
          </ul>
        </Disclosed>
      )}
    </section>
  );
}

const stateOf = (open: number, all: number): string =>
  open === 0 ? 'Nothing open' : open === all ? `${open} open` : `${open} of ${all} open`;
