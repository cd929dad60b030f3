import { PackageParts } from '../workbook/package/package-parts.ts';
import { xml, xmlPart } from '../workbook/package/xml.ts';
import { partsDigest } from './parts-digest.ts';
import { workbookNames } from './seal-names.ts';
import type { SealedDraft, SealedParts } from './sealed-parts.ts';

const packageRels = '_rels/.rels';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const customXml = `${office}/customXml`;
/** Any GUID does; Excel wants one, and the same one gives the same bytes. */
const itemId = '{5A0F6C1E-7B1D-4E0B-9C60-50C4B0A7D1E5}';
/** What every custom property is filed under ([MS-OSHARED] 2.3.3.2.2). */
const propertySet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * Puts the manifest into a finished workbook as custom XML, which Excel keeps when the workbook is saved again, and the
 * verification code and number as custom properties, which other programs keep too. The sealed digest is over the name
 * and SHA-256 of every part but the manifest's own.
 */
export function sealWorkbook(xlsx: Uint8Array, { verificationCode, published }: SealedParts): SealedDraft {
  const parts = new PackageParts(xlsx);
  if (parts.has(workbookNames.manifestPart) || parts.has('docProps/custom.xml'))
    throw new Error('the workbook has custom XML or properties before it is sealed');
  addProperties(parts, { [workbookNames.codeProperty]: verificationCode, [workbookNames.packProperty]: published });
  addPlace(parts);
  nameWriter(parts);
  const others = parts.names().filter((name) => name !== workbookNames.manifestPart);
  return {
    sealedSha256: partsDigest(others.map((name) => ({ name, content: parts.bytes(name) }))),
    fill: (manifest) => {
      parts.write(workbookNames.manifestPart, manifestXml(manifest));
      return parts.toBytes();
    },
  };
}

const manifestXml = (manifest: string): string =>
  xmlPart(xml`<manifest xmlns="${workbookNames.manifestNamespace}">${manifest}</manifest>`);

function addPlace(parts: PackageParts): void {
  parts.write(workbookNames.manifestPart, '');
  parts.add(
    'customXml/itemProps1.xml',
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    xmlPart(
      xml`<ds:datastoreItem xmlns:ds="${customXml}" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${workbookNames.manifestNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  parts.relate(workbookNames.manifestPart, 'customXmlProps', 'itemProps1.xml');
  parts.relate('xl/workbook.xml', 'customXml', '../customXml/item1.xml');
}

/** exceljs writes that Excel wrote the workbook, which would hide that Excel did later. */
function nameWriter(parts: PackageParts): void {
  const properties = 'docProps/app.xml';
  const named = parts
    .read(properties)
    .replace(/<Application>[^<]*<\/Application>/, `<Application>${workbookNames.application}</Application>`);
  parts.write(properties, named);
}

function addProperties(parts: PackageParts, properties: Readonly<Record<string, string>>): void {
  // Numbered from 2: 0 and 1 are taken by the format itself.
  const tags = Object.entries(properties).map(
    ([name, value], i) =>
      xml`<property fmtid="${propertySet}" pid="${i + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  parts.add(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    xmlPart(
      xml`<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${tags}</Properties>`,
    ),
  );
  const tag = xml`<Relationship Id="rIdP1" Type="${office}/relationships/custom-properties" Target="docProps/custom.xml"/>`;
  parts.write(
    packageRels,
    parts.read(packageRels).replace('</Relationships>', () => `${tag.source}</Relationships>`),
  );
}
