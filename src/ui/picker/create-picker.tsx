import { createShadowView } from '../shadow-view.ts';
import { Picker } from './picker.tsx';
import type { PickerView } from '../../views/picker.ts';
import pickerStyles from './picker.css?inline';

/** What lies over the page while the worker points something out, as `<noodzaak-picker>`. */
export function createPickerView(): PickerView {
  const { host, render } = createShadowView('noodzaak-picker', pickerStyles);
  return {
    host,
    show: (state) => { render(<Picker state={state} />); },
    clear: () => { render(null); },
  };
}
