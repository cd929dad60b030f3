import { useEffect, useState } from 'react';
import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { StagedReturn } from '#shared/contract/returns.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { useHost } from '../../../client/host-context.ts';
import { problemOf, type Problem } from '../../../client/problem.ts';
import { withMapping } from '../decisions.ts';
import type { Chosen } from '../useReturnImport.ts';

/** After the last change; every answer costs a reading of the file. */
const settleMs = 400;

export interface MappingPreview {
  readonly staged: StagedReturn | null;
  readonly problem: Problem | null;
}

const nothingYet: MappingPreview = { staged: null, problem: null };

/** What the program itself would read with a mapping, asked for whenever the mapping changes and is whole. */
export function useMappingPreview(
  chosen: Chosen | null,
  decisions: ReturnDecisions,
  mapping: LayoutMapping | null,
): MappingPreview {
  const { client } = useHost();
  const [preview, setPreview] = useState<MappingPreview>(nothingYet);
  const said = mapping === null ? '' : JSON.stringify(mapping);
  useEffect(() => {
    if (said === '' || chosen === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      const mappings = withMapping(decisions.mappings, JSON.parse(said) as LayoutMapping);
      const { file, sender } = chosen;
      const input = { fileName: file.name, content: file, sender, decisions: { ...decisions, mappings } };
      client.returns.stage(input).then(
        (staged) => {
          if (wanted) setPreview({ staged, problem: null });
        },
        (error: unknown) => {
          if (wanted) setPreview({ staged: null, problem: problemOf(error) });
        },
      );
    }, settleMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, chosen, decisions, said]);
  return mapping === null ? nothingYet : preview;
}
