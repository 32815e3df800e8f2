/**
 * The whole page again, with the state of its controls: what a postback gives.
 * @param {URLSearchParams} form
 * @param {string} page
 */
export function answer(form, page) {
  const note = (form.get('ctl00$Main$txtNote') ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const state = Buffer.from(`${form.get('__VIEWSTATE')}${form.get('__EVENTTARGET')}`).toString('base64').slice(0, 24);
  const body = page
    .replace(/(?<=data-field>)(?=<\/textarea>)/, `\n${note}`)
    .replace(/(?<=id="__VIEWSTATE" value=")[^"]*/, state);
  return { type: 'text/html; charset=utf-8', body };
}
