import { Button } from 'react-aria-components/Button';
import { themes, useTheme, type Theme } from './theme-store.ts';

const words: Readonly<Record<Theme, string>> = { system: 'system', light: 'light', dark: 'dark' };

/** Goes round the themes; its name says which is on. */
export function ThemeSwitch() {
  const { theme, setTheme } = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return <Button onPress={() => setTheme(next)}>Theme: {words[theme]}</Button>;
}
