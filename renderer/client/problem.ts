import { ORPCError } from '@orpc/client';
import type { RefusalDetails } from '#shared/domain/refusal.ts';

/** Something that went wrong, ready for an error summary: the same four parts as a refusal. */
export type Problem = RefusalDetails;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The first sentence of the schema that turned the input down at the border, if that is what happened. */
function inputSentence(data: unknown): string {
  const issues = isRecord(data) ? data['issues'] : undefined;
  const first: unknown = Array.isArray(issues) ? issues[0] : undefined;
  return isRecord(first) ? text(first['message']) : '';
}

/** Said for anything that no one foresaw: calm, true, and without a stack trace. */
export const unforeseen: Problem = {
  code: 'Unforeseen',
  message: 'The program could not do this.',
  where: '',
  next: 'Look whether your change is there before you try once more; if it happens again, close Plumbline and start it again.',
};

/** Anything thrown by an operation as sentences for a person. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ORPCError)) return unforeseen;
  const data: unknown = error.data;
  if (isRecord(data) && text(data['code']) !== '' && text(data['message']) !== '') {
    return {
      code: text(data['code']),
      message: text(data['message']),
      where: text(data['where']),
      next: text(data['next']),
    };
  }
  const sentence = inputSentence(data);
  return sentence === ''
    ? unforeseen
    : { code: 'InputNotAccepted', message: sentence, where: '', next: 'Change it and try again.' };
}
