/** The page that lays bait (test/pages/hostile.html), as a driver asks of it: the functions run in the page, and name nothing outside themselves. */

/** Where to press for the note and for the field below it: the driver, too, is led astray by the names of the form's controls. */
export function placesOfFields(): { readonly note: { readonly x: number; readonly y: number }; readonly mail: { readonly x: number; readonly y: number } } {
  const placeOf = (selector: string) => {
    const { x, y } = HTMLElement.prototype.getBoundingClientRect.call(document.querySelector(selector));
    return { x: x + 40, y: y + 20 };
  };
  return { note: placeOf('#note'), mail: placeOf('#mail') };
}

/** What the page heard of us. */
export function heardOfUs(): { readonly caught: readonly string[]; readonly errors: readonly string[] } {
  const { caught, errorsHeard } = globalThis as unknown as { readonly caught: string[]; readonly errorsHeard: string[] };
  return { caught, errors: errorsHeard.filter((message) => !message.includes("the page's own")) };
}
