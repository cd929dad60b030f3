import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../client/connect.ts';
import { useConnection } from '../client/connection-store.ts';
import { problemOf, unforeseen } from '../client/problem.ts';
import { HostContext } from '../client/host-context.ts';
import { createAppRouter } from './router.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/content.css';
import './styles/tables.css';
import './styles/indicators.css';
import './styles/sheet.css';
import './styles/tracker.css';
import './styles/catalogue.css';
import './styles/calendar.css';
import './styles/meetings.css';
import './styles/evidence.css';
import './styles/updates.css';
import './styles/pictures.css';
import './styles/plan.css';
import './styles/owners.css';
import './styles/packs.css';
import './styles/pack-profiles.css';
import './styles/reviews.css';
import './styles/scrutiny.css';

const host = connect(() => useConnection.getState().markLost());
const router = createAppRouter(host);
const element = document.getElementById('root');
if (element) {
  createRoot(element, {
    // a refusal is an ordinary outcome and has its own screen; only what no one foresaw belongs in the log
    onCaughtError: (error) => {
      if (problemOf(error) === unforeseen) console.error(error);
    },
  }).render(
    <StrictMode>
      <HostContext value={host}>
        <RouterProvider router={router} />
      </HostContext>
    </StrictMode>,
  );
}
