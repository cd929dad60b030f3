import { ORPCError } from '@orpc/client';

/** The code of the refusal that an operation ends in; "not refused" where it does not. */
export async function codeOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'not refused';
  } catch (error) {
    const data: unknown = error instanceof ORPCError ? error.data : null;
    if (typeof data === 'object' && data !== null && 'code' in data) return String(data.code);
    throw error;
  }
}
