import { expect, test } from 'vitest';
import { americanSpellings } from '#shared/domain/american-spellings.ts';

test.each([
  ['Behavior in two children’s homes', [['Behavior', 'Behaviour']]],
  [
    'We prioritized the center and its program.',
    [
      ['prioritized', 'prioritised'],
      ['center', 'centre'],
      ['program', 'programme'],
    ],
  ],
  [
    'analyzed, counseling, enrollment, neighborhoods, labeled',
    [
      ['analyzed', 'analysed'],
      ['counseling', 'counselling'],
      ['enrollment', 'enrolment'],
      ['neighborhoods', 'neighbourhoods'],
      ['labeled', 'labelled'],
    ],
  ],
  [
    'Fewer steps.\n- Organization of the front door\n- centered on children',
    [
      ['Organization', 'Organisation'],
      ['centered', 'centred'],
    ],
  ],
  ['color, color and again color', [['color', 'colour']]],
])('%s', (text, expected) => {
  expect(americanSpellings(text).map(({ found, british }) => [found, british])).toEqual(expected);
});

test.each([
  'Behaviour, colour, centre, programme, organisation, enrolment, counselling and analysis are as they should be.',
  'The size of caseloads was seized upon; a prize for downsizing by any citizen beyond the horizon.',
  'An honorary, laborious and humorous visitor from the laboratory; practice, licence and judgment.',
  'Advice of the World Health Organization and of the Center for Social Policy.',
  'See program.example.org or write to color@example.org.',
  'A parent, a teacher, a carer and the controller paid the biller; models, levels, labels and signals.',
  'realism, horizons, citizens, gender, error, mirror, director, doctor, factor, tutor, minor',
])('nothing of: %s', (text) => {
  expect(americanSpellings(text)).toEqual([]);
});
