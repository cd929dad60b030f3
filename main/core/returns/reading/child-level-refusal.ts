import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { ChildLevelFinding } from '#shared/domain/returns/child-level/child-level.ts';
import { placeIn } from './place-in.ts';

/** Why a list of single children is refused whole, and what to do about it; holds no value of the file. */
export const childLevelRefusal = (fileName: string, { sheet, cell, because }: ChildLevelFinding): RefusalDetails => ({
  code: 'ReturnChildLevel',
  message: `This file looks like a list of single children or people, so none of it was kept. ${because}`,
  where: placeIn(fileName, sheet, cell),
  next: 'Ask the sender for the figures only, without any list of children, and to treat this file as a data incident where it was sent by mistake.',
});
