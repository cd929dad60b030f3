import { create } from 'zustand';

interface ConnectionState {
  readonly lost: boolean;
  markLost: () => void;
}

/** Whether the program behind the window still answers. It never comes back by itself: the window has to be reloaded. */
export const useConnection = create<ConnectionState>()((set) => ({
  lost: false,
  markLost: () => set({ lost: true }),
}));
