/** The part of exceljs that writes: importing it alone leaves its zip readers, streams and CSV out of the bundle. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';
  const WorkbookConstructor: new () => Workbook;
  export default WorkbookConstructor;
}
