import { showPlace } from './place-swap.ts';

/** The slider of the grid goes from day to day on which something was said. */
export function heedDays(): void {
  const asked = (event: Event): { readonly slider: HTMLInputElement; readonly day: string | null } | null => {
    const slider = event.target;
    if (!(slider instanceof HTMLInputElement) || slider.id !== 'day-slider') return null;
    const days = slider.form?.dataset['days']?.split(' ') ?? [];
    const at = Number(slider.value);
    return { slider, day: at === days.length - 1 ? null : (days[at] ?? null) };
  };
  document.addEventListener('input', (event) => {
    const found = asked(event);
    const shown = document.getElementById('day-shown');
    if (found && shown) shown.textContent = found.day ?? 'now';
  });
  document.addEventListener('change', (event) => {
    const found = asked(event);
    if (!found) return;
    void showPlace(found.day === null ? '/grid' : `/grid?day=${found.day}`).then(() =>
      document.getElementById('day-slider')?.focus({ preventScroll: true }),
    );
  });
}
