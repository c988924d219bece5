import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../actions/Button';
import { setTheme, useTheme } from './theme';
import type { ThemeChoice } from './theme';

const next: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };
const looks = {
  system: [Monitor, 'Giao diện: theo máy. Bấm để chọn sáng'],
  light: [Sun, 'Giao diện: sáng. Bấm để chọn tối'],
  dark: [Moon, 'Giao diện: tối. Bấm để theo máy'],
} as const;

/** Light, dark, as the machine says; one button that goes round. */
export function ThemeToggle() {
  const choice = useTheme();
  const [icon, label] = looks[choice];
  return <IconButton icon={icon} label={label} onPress={() => setTheme(next[choice])} />;
}
