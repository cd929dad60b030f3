import type { NumberRange, TextRange } from './chart-model.ts';
import { xml, type Xml } from './xml.ts';

export const ruleLine = xml`<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E6EA"/></a:solidFill></a:ln></c:spPr>`;
export const axisLine = xml`<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="8A929C"/></a:solidFill></a:ln></c:spPr>`;

/** `hundredths` is the font size in hundredths of a point. */
export const textLook = (hundredths: number, colour = '1B2430'): Xml =>
  xml`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${hundredths}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

/** A line of text in the workbook's font. */
export function richText(text: string, hundredths: number, bold: boolean): Xml {
  const look = (tag: 'defRPr' | 'rPr'): Xml =>
    xml`${{ source: `<a:${tag} ${tag === 'rPr' ? 'lang="en-GB" ' : ''}sz="${hundredths}" b="${bold ? 1 : 0}">` }}<a:solidFill><a:srgbClr val="1B2430"/></a:solidFill><a:latin typeface="Arial"/>${{ source: `</a:${tag}>` }}`;
  return xml`<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look('defRPr')}</a:pPr><a:r>${look('rPr')}<a:t>${text}</a:t></a:r></a:p></c:rich>`;
}

/** Reference to cells with numbers, with their values; an empty cell has no point and stays a gap. */
export const numberReference = ({ range, numbers }: NumberRange, format: string): Xml => xml`
  <c:numRef><c:f>${range}</c:f>
    <c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${numbers.length}"/>
      ${numbers.flatMap((number, i) => (number === null ? [] : [xml`<c:pt idx="${i}"><c:v>${number}</c:v></c:pt>`]))}
    </c:numCache>
  </c:numRef>`;

/** Reference to cells with text, with their text. */
export const textReference = ({ range, texts }: TextRange): Xml => xml`
  <c:strRef><c:f>${range}</c:f>
    <c:strCache><c:ptCount val="${texts.length}"/>${texts.map((text, i) => xml`<c:pt idx="${i}"><c:v>${text}</c:v></c:pt>`)}</c:strCache>
  </c:strRef>`;
