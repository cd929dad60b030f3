import { Outlet } from '@tanstack/react-router';
import { useConnection } from '../client/connection-store.ts';

/** Around every screen: says once, above everything, that the program behind the window has stopped. */
export function LostConnection() {
  const lost = useConnection((state) => state.lost);
  return (
    <>
      {lost ? (
        <div className="lost-banner" role="alert">
          <p className="strong">The connection to Plumbline was lost.</p>
          <p>What was saved is safe in the file. Start Plumbline again, then open the link that it prints.</p>
        </div>
      ) : null}
      <Outlet />
    </>
  );
}
