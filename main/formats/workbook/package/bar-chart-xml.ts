import type { BarChartModel } from './chart-model.ts';
import { axisLine, numberReference, textLook, textReference } from './chart-pieces.ts';
import { xml, type Xml } from './xml.ts';

/** Stacked horizontal bars, the first label at the top, each piece with its number (noughts are not written). */
export const barPlot = (model: BarChartModel): Xml => xml`
  <c:plotArea><c:layout/>
    <c:barChart>
      <c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>
      ${model.series.map((series, i) => barSeries(series, i, model))}
      <c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="2001"/><c:axId val="2002"/>
    </c:barChart>
    <c:catAx>
      <c:axId val="2001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>
      <c:numFmt formatCode="General" sourceLinked="0"/>
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}
      <c:crossAx val="2002"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>
    </c:catAx>
    <c:valAx>
      <c:axId val="2002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>
      <c:numFmt formatCode="0" sourceLinked="0"/>
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
      <c:crossAx val="2001"/><c:crosses val="max"/><c:crossBetween val="between"/>
    </c:valAx>
  </c:plotArea>`;

const barSeries = (series: BarChartModel['series'][number], index: number, model: BarChartModel): Xml => xml`
  <c:ser>
    <c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(series.name)}</c:tx>
    <c:spPr><a:solidFill><a:srgbClr val="${series.colour}"/></a:solidFill><a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>
    <c:invertIfNegative val="0"/>
    <c:dLbls>
      <c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(900, series.ink)}
      <c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>
    </c:dLbls>
    <c:cat>${textReference(model.labels)}</c:cat>
    <c:val>${numberReference(series.values, '0')}</c:val>
  </c:ser>`;
