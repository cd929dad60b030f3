import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { SearchKind } from '../domain/search-kind.ts';
import { operation } from './operation.ts';

export interface SearchHit {
  readonly kind: SearchKind;
  /** Of what is opened: the action of an update, the indicator of a commentary. */
  readonly ref: string;
  readonly title: string;
  /** The words around the first place that was found; the whole text where it is short. */
  readonly excerpt: string;
  readonly datedOn: IsoDate | null;
}

export interface SearchResult {
  readonly text: string;
  readonly groups: readonly {
    readonly kind: SearchKind;
    /** Everything found; `hits` are the first of it. */
    readonly total: number;
    readonly hits: readonly SearchHit[];
  }[];
}

export const searchContract = {
  /** Everything that holds all the words, in any order and in any case; what was corrected or withdrawn too. */
  find: operation
    .input(
      z.object({ text: z.string().trim().min(2, 'Enter at least two characters').max(100, 'At most 100 characters') }),
    )
    .output(type<SearchResult>()),
};
