import { namespaces, xml, xmlPart, type Xml } from './xml.ts';

/** A chart on a sheet: its top left cell (from 1) and its size in CSS pixels, so that column widths cannot squash it. */
export interface Frame {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly alt: string;
}

const emuPerPixel = 9525;

/** A drawing part (`xl/drawings/drawingN.xml`); the n-th frame shows the chart of relationship `rIdn`. */
export const drawingPart = (frames: readonly Frame[]): string =>
  xmlPart(xml`
    <xdr:wsDr xmlns:xdr="${namespaces.sheetDrawing}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}">
      ${frames.map(anchor)}
    </xdr:wsDr>`);

const anchor = (frame: Frame, index: number): Xml => xml`
  <xdr:oneCellAnchor>
    <xdr:from><xdr:col>${frame.column - 1}</xdr:col><xdr:colOff>19050</xdr:colOff><xdr:row>${frame.row - 1}</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:from>
    <xdr:ext cx="${frame.width * emuPerPixel}" cy="${frame.height * emuPerPixel}"/>
    <xdr:graphicFrame macro="">
      <xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${frame.name}" descr="${frame.alt}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
      <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
      <a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>
    </xdr:graphicFrame>
    <xdr:clientData/>
  </xdr:oneCellAnchor>`;
