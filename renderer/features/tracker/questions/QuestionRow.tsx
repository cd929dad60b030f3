import { useState } from 'react';
import type { TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { Button } from '../../../components/Button.tsx';
import { SheetPicture } from '../SheetPicture.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { answerInWords, isOpen, questionId } from './question-words.ts';

interface QuestionRowProps {
  readonly question: TrackerQuestion;
  readonly way: TrackerWay;
  readonly file: File;
}

const basisWords = { read: 'Read so', remembered: 'As answered for an earlier tracker', answered: 'Decided' };

/** One question with its cells and its answer; given answers stand as words, with the way to change them. */
export function QuestionRow({ question, way, file }: QuestionRowProps) {
  const [changing, setChanging] = useState(false);
  const [shown, setShown] = useState(false);
  const { key, answer, basis, cells } = question;
  const editing = answer === null || changing;
  const give = (next: Parameters<TrackerWay['answer']>[0][number]['answer']): void => {
    setChanging(false);
    way.answer([{ key, answer: next }]);
    // what had the focus is gone with the form
    requestAnimationFrame(() => document.getElementById(questionId(key))?.focus());
  };
  return (
    <li id={questionId(key)} tabIndex={-1} className="question-row" data-open={isOpen(question)}>
      <div className="question-what">
        <p className="strong break">
          {question.group === 'fill' ? (
            <span className="cell-fill" style={{ background: question.text }} aria-hidden="true" />
          ) : null}{' '}
          {question.question}
        </p>
        {question.hint === '' ? null : <p className="muted small">{question.hint}</p>}
        <p className="small">
          {cellsInWords(cells)}{' '}
          {cells.length === 0 ? null : (
            <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide the sheet' : 'Show it in the sheet'}
              <span className="visually-hidden"> ({question.text === '' ? question.question : question.text})</span>
            </button>
          )}
        </p>
      </div>
      <div className="question-answer">
        {editing ? (
          <AnswerForm question={question} onAnswer={give} onKeep={answer === null ? null : () => setChanging(false)} />
        ) : (
          <p>
            <span className="strong break">{answerInWords(answer, question)}</span>{' '}
            <span className="muted small">{basis === null ? '' : basisWords[basis]}.</span>{' '}
            <Button quiet small onPress={() => setChanging(true)}>
              Change
              <span className="visually-hidden"> ({question.text === '' ? question.question : question.text})</span>
            </Button>
          </p>
        )}
      </div>
      {shown ? <ShownCells question={question} way={way} file={file} /> : null}
    </li>
  );
}

const shownCells = 4;

function cellsInWords(cells: readonly string[]): string {
  const [first = ''] = cells;
  const sheet = first.slice(0, first.lastIndexOf('!') + 1);
  // the sheet is named once where all of them are on it
  const isOne = sheet !== '' && cells.every((cell) => cell.startsWith(sheet));
  const shown = cells.slice(0, shownCells).map((cell, index) => (isOne && index > 0 ? cell.slice(sheet.length) : cell));
  const named = shown.join(', ');
  const more = cells.length - shownCells;
  return more > 0 ? `${named} and ${more} more.` : named === '' ? '' : `${named}.`;
}

/** Its cells in the sheet, one after the other. */
function ShownCells({ question, way, file }: QuestionRowProps) {
  const [at, setAt] = useState(0);
  const { cells } = question;
  const place = cells[Math.min(at, cells.length - 1)] ?? '';
  const split = place.lastIndexOf('!');
  const sheet = place.slice(0, Math.max(0, split));
  const mapping = way.staged?.sheets.find((each) => each.sheet === sheet)?.mapping ?? null;
  return (
    <div className="question-sheet stack-small">
      {cells.length < 2 ? null : (
        <div className="row">
          <span className="small">
            {place}, {at + 1} of {cells.length}
          </span>
          <Button quiet small isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            The one before
          </Button>
          <Button quiet small isDisabled={at >= cells.length - 1} onPress={() => setAt(at + 1)}>
            The next one
          </Button>
        </div>
      )}
      <SheetPicture file={file} sheet={sheet} cell={place.slice(split + 1)} mapping={mapping} />
    </div>
  );
}
