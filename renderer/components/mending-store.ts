import { create } from 'zustand';

/** The pack whose checklist somebody left to mend something. */
interface MendedPack {
  readonly id: number;
  readonly title: string;
}

interface MendingState {
  readonly pack: MendedPack | null;
  begin: (pack: MendedPack) => void;
  end: () => void;
}

/** What is being mended, so that the way back to the checklist is in sight on every screen; the window forgets it. */
export const useMending = create<MendingState>()((set) => ({
  pack: null,
  begin: (pack) => set({ pack }),
  end: () => set({ pack: null }),
}));
