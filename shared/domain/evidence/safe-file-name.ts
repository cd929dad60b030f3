/**
 * Endings of files that a double click runs, installs, mounts or opens with scripts in them. They are not refused,
 * because evidence that cannot be looked at is none: `.txt` after the name keeps every byte, and a double click shows
 * text. Whoever needs the file itself takes the ending off again, knowingly.
 */
const running: ReadonlySet<string> = new Set(
  (
    'exe com bat cmd scr pif cpl msi msp mst msix msixbundle appx appxbundle appref-ms application gadget hta inf ins ' +
    'isp jar jnlp js jse mjs cjs vb vbe vbs ws wsc wsf wsh ps1 ps1xml ps2 ps2xml psc1 psc2 psm1 psd1 reg rgs sct shb ' +
    'shs lnk url website webloc desktop library-ms search-ms settingcontent-ms chm hlp diagcab diagcfg msc mde ade adp ' +
    'accdb accde accdr mdb xll xlam xla xlsm xlsb xltm xlm docm dotm pptm potm ppam ppsm sldm ppa iqy slk rdp ' +
    'sh bash zsh csh ksh command tool workflow action app pkg mpkg dmg run bin elf so dll sys drv ocx deb rpm apk ' +
    'appimage flatpakref py pyw pyc pyz pl rb php lua tcl r iso img vhd vhdx html htm xhtml xht shtml mht mhtml svg svgz ' +
    'xml xsl xslt hxt one'
  ).split(' '),
);

/** Windows gives these to devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/iu;
/** Separators, what Windows forbids, control and format characters (a bidi override turns `fdp.exe` round), line ends. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;
/** So that the folder before it, and what is added, still fit the 260 characters of older programs. */
const mostCharacters = 100;

export interface SafeName {
  readonly name: string;
  /** True where `.txt` was added because files of the kind can run. */
  readonly disarmed: boolean;
}

/** A name under which evidence can be written to any disk and looked at, whatever it was called when it was sent. */
export function safeFileName(given: string): SafeName {
  const cleaned = trimmed(given.normalize('NFC').replaceAll(forbidden, '_').replaceAll(/\s+/gu, ' '));
  const fitted = fit(cleaned === '' ? 'evidence' : cleaned);
  const name = reserved.test(trimmed(fitted.split('.')[0] ?? '')) ? `_${fitted}` : fitted;
  // asked of the name as it will be: cutting a long one may have uncovered another ending
  const disarmed = running.has(endingOf(name).toLowerCase());
  return { name: disarmed ? `${name}.txt` : name, disarmed };
}

/** Dots and spaces at the ends are dropped by Windows, and a dot in front hides a file elsewhere. */
const trimmed = (text: string): string => text.replaceAll(/^[.\s]+|[.\s]+$/gu, '');

/** What a system goes by: the short word after the last dot; empty where there is none. */
const endingOf = (name: string): string => /\.([\w-]{1,20})$/u.exec(name)?.[1] ?? '';

const graphemes = new Intl.Segmenter('en-GB');

/** By whole characters, so that no half of one is left, and with its ending. */
function fit(name: string): string {
  const ending = endingOf(name);
  const tail = ending === '' ? '' : `.${ending}`;
  const stem = trimmed(name.slice(0, name.length - tail.length));
  const most = mostCharacters - tail.length;
  const kept = Array.from(graphemes.segment(stem), ({ segment }) => segment).reduce(
    (text, one) => (text.length + one.length > most ? text : text + one),
    '',
  );
  return `${trimmed(kept) === '' ? 'evidence' : trimmed(kept)}${tail}`;
}
