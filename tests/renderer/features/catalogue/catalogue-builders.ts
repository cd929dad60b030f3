import type { CatalogueDetail } from '#shared/contract/catalogue.ts';

const definition = {
  name: 'Contacts decided in one day',
  group: 'Front door',
  numeratorLabel: 'in time',
  denominatorLabel: 'contacts',
  unit: 'percent',
  polarity: 'higher',
  rangeLow: null,
  rangeHigh: null,
  statutoryTimescale: '',
  dataSource: '',
} as const;

/** FD02 with one target and nothing else. */
export const detail: CatalogueDetail = {
  row: {
    entry: {
      code: 'FD02',
      definition,
      monthly: true,
      owner: null,
      target: { from: '2019-04', target: 95, amberLimit: 90, basis: 'plan' },
      nationalTarget: null,
      trajectory: [],
      retiredFrom: null,
    },
    version: 1,
    effectiveFrom: '2018-04',
    retired: false,
  },
  versions: [],
  targets: [{ from: '2019-04', target: 95, amberLimit: 90, basis: 'plan', reason: '', decidedBy: '' }],
  nationalTargets: [],
  trajectory: [],
  benchmarks: [],
  retirements: [],
  owners: [{ role: 'Head of service', agency: 'Council' }],
  groups: ['Front door', 'Workforce'],
  currentPeriod: '2019-06',
  previous: null,
  next: 'FD03',
};
