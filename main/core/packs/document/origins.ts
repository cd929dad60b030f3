import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { Origin, OriginId } from '#shared/domain/pack/document.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { Benchmark, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { Citation } from '#shared/domain/provenance.ts';

/**
 * Collects where each figure of one document comes from. Equal origins share one id; ids are numbered in the order of
 * first use, so the same snapshot gives the same ids.
 */
export class OriginRegister {
  readonly #idsByOrigin = new Map<string, OriginId>();
  readonly #origins: Record<OriginId, Origin> = {};

  add(origin: Origin): OriginId {
    const key = canonicalJson(origin);
    const known = this.#idsByOrigin.get(key);
    if (known !== undefined) return known;
    const id = `o${this.#idsByOrigin.size + 1}`;
    this.#idsByOrigin.set(key, id);
    this.#origins[id] = origin;
    return id;
  }

  citation(citation: Citation): OriginId {
    return this.add({ kind: 'source', ...citation });
  }

  observation(observation: ObservationFact): OriginId {
    if (observation.cell !== null) return this.add({ kind: 'cell', ...observation.cell });
    if (observation.citation !== null) return this.citation(observation.citation);
    return this.add({ kind: 'record', entity: 'observation', ref: observation.period });
  }

  /** A month of an indicator: its figure's own origin, or the indicator itself where nothing was returned. */
  month(code: string, period: Period, held: PeriodValue | null): OriginId {
    return held === null ? this.record('indicator', `${code} ${period}`) : this.observation(held.used);
  }

  benchmark(code: string, { cell, citation, areaName, year }: Benchmark): OriginId {
    if (cell !== null) return this.add({ kind: 'cell', ...cell });
    return citation === null ? this.record('benchmark', `${code}, ${areaName} ${year}`) : this.citation(citation);
  }

  rule(ruleSet: string, rule: string): OriginId {
    return this.add({ kind: 'rule', ruleSet, rule });
  }

  update(action: string, reportedOn: string): OriginId {
    return this.add({ kind: 'update', action, reportedOn });
  }

  record(entity: string, ref: string): OriginId {
    return this.add({ kind: 'record', entity, ref });
  }

  calculation(text: string, from: readonly OriginId[] = []): OriginId {
    return this.add({ kind: 'calculation', text, from });
  }

  /** A number of things: what they were counted for (a rule, a finding), and each of those that were counted. */
  counted(text: string, basis: OriginId, entity: string, refs: readonly string[]): OriginId {
    return this.calculation(text, [basis, ...refs.map((ref) => this.record(entity, ref))]);
  }

  all(): Readonly<Record<OriginId, Origin>> {
    return this.#origins;
  }
}
