import { readFileSync } from 'node:fs';
import type { DeclaredRelations } from '#shared/domain/disclosure/declared-relations.ts';
import { resourcePath } from '#main/resources.ts';

/** What is known of the counts behind the catalogue's indicators: which are one, which are parts of others. */
export const loadCountRelations = (): DeclaredRelations =>
  JSON.parse(readFileSync(resourcePath('catalogue', 'count-relations.json'), 'utf8')) as DeclaredRelations;
