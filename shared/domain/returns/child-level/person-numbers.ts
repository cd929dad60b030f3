const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Unique Pupil Number with a right check letter: a letter and twelve characters, the last a letter in temporary
 * numbers; the letter is the sum of digit times place (2 to 13), modulo 23 (DfE, UPN guide, annex A).
 */
export function isUpn(text: string): boolean {
  if (text.length !== 13) return false;
  const upn = text.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  let sum = 0;
  for (let place = 1; place < 13; place++) {
    const character = upn.charAt(place);
    sum += (place + 1) * (/\d/.test(character) ? Number(character) : upnLetters.indexOf(character));
  }
  return upnLetters.charAt(sum % 23) === upn.charAt(0);
}

/** NHS number with a right check digit (modulus 11, weights 10 to 2; NHS Data Dictionary). */
export function isNhsNumber(text: string): boolean {
  const digits = text.replaceAll(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits.charAt(place)) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9));
}
