import { fold } from '../fold.ts';

/**
 * Headings that a list of people has and a table of figures has not. Whole headings only: "Children with an NHS
 * number" and "Children with an up to date address" are indicators.
 */
type PersonalHeading =
  /** One child a row, whatever stands below it. */
  | 'identifier'
  /** A column of single values; a table about data quality may head a column of percentages with it. */
  | 'detail';

const identifiers = new Set([
  'childid',
  'childuniqueid',
  'uniquechildid',
  'lachildid',
  'childidentifier',
  'childreference',
  'childref',
  'childno',
  'childnumber',
  'pupilid',
  'personid',
  'clientid',
  'caseid',
  'nationalinsurancenumber',
  'ninumber',
]);

const details = new Set([
  'upn',
  'uniquepupilnumber',
  'formerupn',
  'nhsnumber',
  'nhsno',
  'dob',
  'dateofbirth',
  'birthdate',
  'persondob',
  'personbirthdate',
  'expectedpersonbirthdate',
  'mcdob',
  'surname',
  'forename',
  'forenames',
  'firstname',
  'lastname',
  'familyname',
  'givenname',
  'childname',
  'childsname',
  'nameofchild',
  'pupilname',
  'fullname',
  'youngpersonname',
  'postcode',
  'homepost',
  'plpost',
  'address',
  'addressline1',
  'address1',
]);

/** Words that may stand before one of the details and leave it one: "Mother's date of birth", "Home address". */
const persons = new Set(
  'a the of child childs children childrens pupil pupils person persons young client clients parent parents mother mothers father fathers carer carers sibling family legal preferred known home current previous placement full'.split(
    ' ',
  ),
);

/** Columns of the SSDA903 return for children looked after; `CHILD` alone may also head a column of figures. */
const columnsOf903 = new Set(
  'sex gender dob ethnic ethnicity upn mother mcdob decom dec rne ls cin place placeprovider reasonplacechange rec homepost plpost urn reviewdate pocstart pocend'.split(
    ' ',
  ),
);

/** Headings that people who may be written to have: whoever filled in the return, not a child. */
const contacts = new Set(
  'email emailaddress telephone phone telephonenumber phonenumber mobile role jobtitle position organisation contact contactname'.split(
    ' ',
  ),
);

/** Whole paragraphs are not looked at. */
const longestHeading = 80;

const squash = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** What a cell says if it is a heading. */
export interface HeadingSigns {
  readonly personal: PersonalHeading | null;
  /** `CHILD`, as in the SSDA903 return; alone it says nothing. */
  readonly isChild: boolean;
  /** Whoever filled in the return may be written to so. */
  readonly isContact: boolean;
  /** The column names who answers for something, or a place. */
  readonly isResponsible: boolean;
}

const nothing: HeadingSigns = { personal: null, isChild: false, isContact: false, isResponsible: false };

export function readHeading(text: string): HeadingSigns {
  if (text.length > longestHeading || !/^\s*\p{L}/u.test(text)) return nothing;
  const squashed = squash(text);
  return {
    personal: personalHeading(text),
    isChild: squashed === 'child',
    isContact: contacts.has(squashed),
    isResponsible:
      /\b(lead|owner|manager|officer|director|responsible|contact|author|chair|sponsor|prepared|completed|authority|area|place|region)\b/i.test(
        text,
      ),
  };
}

function personalHeading(text: string): PersonalHeading | null {
  for (const heading of [text, text.replace(/\([^)]*\)/g, '')]) {
    const squashed = squash(heading);
    if (identifiers.has(squashed)) return 'identifier';
    if (details.has(squashed) || isDetailOfPerson(heading)) return 'detail';
  }
  return null;
}

/** "Legal surname", "Child's DoB": words for a person, then a detail. */
function isDetailOfPerson(text: string): boolean {
  const words = fold(text)
    .split(/[^\p{L}\p{N}'’]+/u)
    .map((word) => word.replaceAll(/['’]/g, ''))
    .filter((word) => word !== '');
  const before = words.findIndex((word) => !persons.has(word));
  return before > 0 && words.length <= 7 && details.has(words.slice(before).join(''));
}

/** The columns of a row of SSDA903 headings that say which child, and when: `CHILD` and its dates; none in other rows. */
export function headingsOf903(texts: readonly string[]): ReadonlySet<string> {
  const present = new Set(texts.map(squash));
  const is903 = present.has('child') && [...present].filter((text) => columnsOf903.has(text)).length >= 2;
  return new Set(is903 ? texts.filter((text) => ['child', 'decom', 'dec', 'reviewdate'].includes(squash(text))) : []);
}
