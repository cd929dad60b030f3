import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'plumbline-theme';
const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

function storedTheme(): Theme {
  const stored = window.localStorage.getItem(key);
  return isTheme(stored) ? stored : 'system';
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

interface ThemeState {
  readonly theme: Theme;
  setTheme: (theme: Theme) => void;
}

/** Light, dark, or as the computer is set. The one thing this program keeps in the browser. */
export const useTheme = create<ThemeState>()((set) => {
  const theme = storedTheme();
  show(theme);
  return {
    theme,
    setTheme(next) {
      window.localStorage.setItem(key, next);
      show(next);
      set({ theme: next });
    },
  };
});
