import { createContext, use } from 'react';
import type { Unit } from '#shared/domain/indicator.ts';

/** The unit of each indicator by its code, for figures in tables; given by the screen, and by tests. */
export const UnitContext = createContext<ReadonlyMap<string, Unit>>(new Map());

export const useUnits = (): ReadonlyMap<string, Unit> => use(UnitContext);
