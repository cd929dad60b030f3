import { barPlot } from './bar-chart-xml.ts';
import type { ChartModel, LineChartModel, LineLook, LineSeries } from './chart-model.ts';
import { axisLine, numberReference, richText, ruleLine, textLook, textReference } from './chart-pieces.ts';
import { namespaces, nothing, xml, xmlPart, type Xml } from './xml.ts';

// Excel checks the order of elements against the schema (ECMA-376 part 1, 21.2) and repairs, that is removes, a chart
// that has one out of place. Keep the order when changing anything here; the tests know it.

/** A chart part (`xl/charts/chartN.xml`). */
export function chartPart(model: ChartModel): string {
  return xmlPart(xml`
    <c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}">
      <c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>
      <c:chart>
        <c:title><c:tx>${richText(model.title, 1100, true)}</c:tx><c:overlay val="0"/></c:title>
        <c:autoTitleDeleted val="0"/>
        ${model.kind === 'line' ? linePlot(model) : barPlot(model)}
        ${legend}
        <c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>
      </c:chart>
      <c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="D3D8DF"/></a:solidFill></a:ln></c:spPr>
      ${textLook(900)}
    </c:chartSpace>`);
}

const legend = xml`<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>`;

function linePlot(model: LineChartModel): Xml {
  return xml`
    <c:plotArea><c:layout/>
      <c:lineChart>
        <c:grouping val="standard"/><c:varyColors val="0"/>
        ${model.series.map((series, i) => lineSeries(series, i, model))}
        <c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/>
      </c:lineChart>
      <c:dateAx>
        <c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>
        <c:numFmt formatCode="mmm yy" sourceLinked="0"/>
        <c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}
        <c:crossAx val="1002"/><c:crosses val="min"/><c:auto val="1"/><c:lblOffset val="100"/>
        <c:baseTimeUnit val="months"/><c:majorUnit val="${model.labelEvery}"/><c:majorTimeUnit val="months"/>
      </c:dateAx>
      <c:valAx>
        <c:axId val="1002"/>
        <c:scaling><c:orientation val="minMax"/><c:max val="${model.axis.maximum}"/><c:min val="${model.axis.minimum}"/></c:scaling>
        <c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${ruleLine}</c:majorGridlines>
        <c:numFmt formatCode="${model.axisFormat}" sourceLinked="0"/>
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLine}
        <c:crossAx val="1001"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="${model.axis.step}"/>
      </c:valAx>
    </c:plotArea>`;
}

function lineSeries(series: LineSeries, index: number, model: LineChartModel): Xml {
  const { look } = series;
  return xml`
    <c:ser>
      <c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(series.name)}</c:tx>
      <c:spPr>${strokeOf(look)}</c:spPr>${markerOf(look)}${series.breaks.map((at) => breakAt(at, look))}${notesOf(series)}
      <c:cat>${numberReference({ range: model.months.range, numbers: model.months.serials }, 'mmm yy')}</c:cat>
      <c:val>${numberReference(series.values, model.valueFormat)}</c:val>
      <c:smooth val="0"/>
    </c:ser>`;
}

const strokeOf = (look: LineLook): Xml =>
  look.width === 0
    ? xml`<a:ln w="19050"><a:noFill/></a:ln>`
    : xml`<a:ln w="${Math.round(look.width * 12_700)}" cap="rnd"><a:solidFill><a:srgbClr val="${look.colour}"/></a:solidFill><a:prstDash val="${look.dash}"/><a:round/></a:ln>`;

/** The line of a point is the piece that leads to it. */
const breakAt = (at: number, look: LineLook): Xml =>
  xml`<c:dPt><c:idx val="${at}"/>${markerOf(look)}<c:bubble3D val="0"/><c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr></c:dPt>`;

const markerOf = (look: LineLook): Xml =>
  look.marker === null
    ? xml`<c:marker><c:symbol val="none"/></c:marker>`
    : xml`<c:marker><c:symbol val="${look.marker.symbol}"/><c:size val="${look.marker.size}"/><c:spPr><a:solidFill><a:srgbClr val="${look.colour}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:marker>`;

function notesOf({ notes }: LineSeries): Xml {
  if (notes.length === 0) return nothing;
  const shown = (show: 0 | 1): Xml =>
    xml`<c:showLegendKey val="0"/><c:showVal val="${show}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  return xml`
    <c:dLbls>
      ${notes.map(({ index, text }) => xml`<c:dLbl><c:idx val="${index}"/><c:layout/><c:tx>${richText(text, 800, false)}</c:tx><c:dLblPos val="t"/>${shown(1)}</c:dLbl>`)}
      ${shown(0)}
    </c:dLbls>`;
}
