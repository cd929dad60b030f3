import { useState } from 'react';
import { GridFoot } from './GridFoot.tsx';
import { UpdateGrid, type UpdateGridProps } from './UpdateGrid.tsx';

/** The grid and what is said of the cell one stands on: moving draws these two and nothing else of the screen. */
export function GridWithFoot(props: Omit<UpdateGridProps, 'onCurrent'>) {
  const { rows, work } = props;
  const [current, setCurrent] = useState({ ref: '', column: 0 });
  return (
    <div>
      <UpdateGrid {...props} onCurrent={(ref, column) => setCurrent({ ref, column })} />
      <GridFoot row={rows.find(({ ref }) => ref === current.ref)} column={current.column} work={work} />
    </div>
  );
}
