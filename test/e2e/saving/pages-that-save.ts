import type { SavingTab } from './saving-tab.ts';

/** A page of test/pages/saving, and one way to save there. */
export interface SavingPage {
  readonly name: string;
  readonly page: string;
  readonly save: (tab: SavingTab) => Promise<void>;
  /** What the server hears was pressed. */
  readonly action: string;
  /** The page stays after a save, so that a second one can be made. */
  readonly stays?: true;
}

const clicking = (selector: string) => (tab: SavingTab) => tab.click(selector);
const pressing = (keys: string) => (tab: SavingTab) => tab.press(keys);
const onButtonAfterNote = (key: string) => async (tab: SavingTab) => {
  await tab.click('#note');
  await tab.press('Tab');
  await tab.press(key);
};

export const PAGES_THAT_SAVE: readonly SavingPage[] = [
  { name: 'a plain form', page: 'form', save: clicking('[value=save]'), action: 'save' },
  { name: 'a plain form, by a button whose name tells nothing', page: 'form', save: clicking('[value=next]'), action: 'next' },
  { name: 'an app that saves with fetch', page: 'spa', save: clicking('button span'), action: 'save', stays: true },
  { name: 'a form as JSF makes it', page: 'jsf', save: clicking('[id="j_idt5:save"]'), action: 'j_idt5:save' },
  { name: 'a form as JSF makes it, by a link whose name tells nothing', page: 'jsf', save: clicking('[id="j_idt5:j_idt9"]'), action: 'j_idt5:j_idt9' },
  { name: 'a form as WebForms makes it', page: 'webforms', save: clicking('#ctl00_lnkOpslaan'), action: 'ctl00$lnkOpslaan' },
  { name: 'a form as WebForms makes it, by a link whose name tells nothing', page: 'webforms', save: clicking('#ctl00_lb2'), action: 'ctl00$lb2' },
  { name: 'a dialog with its own button', page: 'dialog', save: clicking('#save-note'), action: 'save' },
  { name: 'a button in a closed shadow root', page: 'closed', save: clicking('save-bar'), action: 'save', stays: true },
  { name: 'a page that saves as the mouse goes down', page: 'pressed', save: clicking('#down'), action: 'down', stays: true },
  { name: 'a page that saves as a pointer goes down', page: 'pressed', save: clicking('#pointer'), action: 'pointer', stays: true },
  { name: 'a button of the page’s own, by Enter', page: 'own-button', save: onButtonAfterNote('Enter'), action: 'enter', stays: true },
  { name: 'a button of the page’s own, by the space bar', page: 'own-button', save: onButtonAfterNote(' '), action: 'space', stays: true },
  { name: 'a page that listens on its window before all else', page: 'first', save: clicking('#save'), action: 'click', stays: true },
  { name: 'a page that listens on its window as the mouse goes down', page: 'first', save: clicking('#down'), action: 'down', stays: true },
  { name: 'a page that listens on its window for Ctrl+S', page: 'first', save: pressing('Control+KeyS'), action: 'key', stays: true },
  { name: 'a block that does not say that it is a button', page: 'plain', save: clicking('#save span'), action: 'click', stays: true },
  { name: 'a note that Ctrl+Enter saves', page: 'plain', save: pressing('Control+Enter'), action: 'key', stays: true },
  { name: 'a page that saves on Ctrl+S', page: 'shortcut', save: pressing('Control+KeyS'), action: 'save', stays: true },
  { name: 'a line that Enter saves', page: 'enter', save: pressing('Enter'), action: 'save' },
];
