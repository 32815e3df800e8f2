import { expect } from '../fixtures.ts';
import { LONELY, WHOLE_FILE } from '../notes.ts';
import type { Tab } from './tab.ts';

const OTHERS = 9;

/** A coach that is at work in a note leaves all fields alone that are not for notes: untouched.html. */
export async function leavesOthersAlone(tab: Tab, address: string): Promise<void> {
  await tab.open(address, []);
  await tab.click(await tab.look('inField'));
  await tab.type(WHOLE_FILE);
  await expect.poll(async () => (await tab.look('marks')).map(({ words }) => words)).toEqual([expect.stringContaining('volledige dossier')]);
  for (let at = 0; at < OTHERS; at++) {
    const place = await tab.look('otherField', at);
    if (place === null) throw new Error(`There are no ${String(OTHERS)} fields.`);
    // A disabled field can't have the focus: a press on it takes the focus away, as it would a worker's.
    await tab.click(place);
    // Firefox paints a textarea's marks on a layer of ours, which goes when the field is left.
    await expect.poll(() => tab.look('hosts')).toEqual([]);
    await tab.type(LONELY);
    await tab.look('settled');
    expect(await tab.look('hosts')).toEqual([]);
    expect((await tab.look('marks')).filter(({ words }) => words.includes('eenzaam'))).toEqual([]);
  }
  expect(await tab.look('otherField', OTHERS)).toBeNull();
  expect(await tab.look('valuesOfOthers')).toEqual([LONELY, LONELY, LONELY, LONELY]);
}

/** Where an editor draws what is typed elsewhere, the chip says that it can't be read, and nothing is marked. */
export async function saysWhereItCannotRead(tab: Tab, address: string): Promise<void> {
  await tab.open(address, []);
  await tab.click(await tab.look('inField'));
  await tab.type(WHOLE_FILE);
  await expect.poll(() => tab.look('text')).toBe(WHOLE_FILE);
  await expect.poll(() => tab.look('chip')).toContain('Hier kan ik niet meelezen');
  expect(await tab.look('marks')).toEqual([]);
  expect(await tab.look('hosts')).toEqual(['noodzaak-chip']);
}
