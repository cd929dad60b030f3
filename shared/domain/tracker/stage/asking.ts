import {
  questionGroups,
  type AnswerKind,
  type AnswerOf,
  type Asked,
  type AnswerBook,
  type TrackerAnswer,
  type TrackerQuestion,
} from './questions.ts';

interface OpenQuestion {
  readonly question: Omit<TrackerQuestion, 'cells' | 'required'>;
  readonly cells: Set<string>;
  required: boolean;
}

/** Gathers what has to be decided, once for all cells of which the same is asked, and finds what was answered. */
export class Asking {
  readonly #given: AnswerBook;
  readonly #questions = new Map<string, OpenQuestion>();

  constructor(given: AnswerBook) {
    this.#given = given;
  }

  /** The answer to a question that comes up at a cell: a person's, else what was read beyond doubt; null while it is open. */
  ask<Kind extends AnswerKind>(asked: Asked<Kind>): AnswerOf<Kind> | null {
    const { key, kind, cell, read = null, required = true } = asked;
    const given = this.#given.get(key);
    const told = given !== undefined && isOf(given.answer, kind) ? given.answer : null;
    const answer = told ?? read;
    const known = this.#questions.get(key);
    if (known !== undefined) {
      if (cell !== '') known.cells.add(cell);
      known.required ||= required;
      return answer;
    }
    const basis =
      told === null ? (read === null ? null : 'read') : given?.remembered === true ? 'remembered' : 'answered';
    const { group, text, question, hint = '', options = [], suggestion = null, openLabel = '' } = asked;
    this.#questions.set(key, {
      question: { key, group, kind, text, question, hint, options, suggestion, openLabel, answer, basis },
      cells: new Set(cell === '' ? [] : [cell]),
      required,
    });
    return answer;
  }

  /** What was decided about something that is not asked of anybody. */
  given<Kind extends AnswerKind>(key: string, kind: Kind): AnswerOf<Kind> | null {
    const answer = this.#given.get(key)?.answer;
    return answer !== undefined && isOf(answer, kind) ? answer : null;
  }

  /** Every question that came up, in the order in which they are best answered. */
  questions(): TrackerQuestion[] {
    return [...this.#questions.values()]
      .map(({ question, cells, required }) => ({ ...question, cells: [...cells], required }))
      .toSorted((a, b) => questionGroups.indexOf(a.group) - questionGroups.indexOf(b.group));
  }
}

const isOf = <Kind extends AnswerKind>(answer: TrackerAnswer, kind: Kind): answer is AnswerOf<Kind> =>
  answer.kind === kind;
