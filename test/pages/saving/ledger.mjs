/** What was saved by any of these pages: the server behind them keeps each save, and tells them when it is asked. */

/** @type {{ run: string, action: string, note: string }[]} */
const saves = [];

/**
 * @param {URLSearchParams} form `run`: whose save it is; with `ask`, the saves of that run are told and none is added
 */
export function answer(form) {
  const run = form.get('run') ?? '';
  if (form.has('ask')) return { type: 'application/json', body: JSON.stringify(saves.filter((save) => save.run === run)) };
  saves.push({ run, action: form.get('action') ?? form.get('__EVENTTARGET') ?? '', note: form.get('note') ?? '' });
  return { type: 'text/html; charset=utf-8', body: '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Opgeslagen</title><h1>Opgeslagen</h1></html>' };
}
