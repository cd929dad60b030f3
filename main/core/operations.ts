import { mapEventIterator, ORPCError } from '@orpc/client';
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/plumbline.ts';
import { Refusal, type RefusalDetails } from '#shared/domain/refusal.ts';
import { storeErrorToRefusal } from '#main/store/store-refusals.ts';
import { refuseUnprintableInput } from './printable-input.ts';
import type { Session } from './session.ts';

/** What every handler receives beside its input. */
export interface OperationContext {
  readonly session: Session;
}

/** Said for anything that no one foresaw; its stack goes to the log and never to a person. */
const unforeseen: RefusalDetails = {
  code: 'InternalError',
  message: 'Something went wrong inside Plumbline that it did not expect.',
  where: '',
  next: 'Look whether your change is there before you try once more; if it happens again, close Plumbline and start it again.',
};

/**
 * The one place where what was thrown becomes what a host sends: a refusal as the contract's `REFUSED`, errors of the
 * contract as they are, everything else as `InternalError` with a line in the log.
 */
function toSent(thrown: unknown, session: Session, signal: AbortSignal | undefined): unknown {
  const error = storeErrorToRefusal(thrown, session.opened?.path ?? '');
  if (error instanceof ORPCError) return error;
  if (error instanceof Refusal) {
    return new ORPCError('REFUSED', { status: 422, message: error.message, data: error.details(), cause: error });
  }
  if (signal?.aborted !== true) session.host.reportFault(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', { status: 500, message: unforeseen.message, data: unforeseen });
}

const isStream = (output: unknown): output is AsyncIteratorObject<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

/** Where every module's handlers begin: `operations.actions.list.handler(…)`. */
export const operations = implement(contract)
  .$context<OperationContext>()
  .use(async ({ context, next, path, signal }, input) => {
    try {
      await refuseUnprintableInput(path, input);
      const result = await next();
      if (!isStream(result.output)) return result;
      const output = mapEventIterator(result.output, {
        value: async (value) => value,
        error: async (thrown) => toSent(thrown, context.session, signal),
      });
      return { ...result, output };
    } catch (error) {
      throw toSent(error, context.session, signal);
    }
  });
