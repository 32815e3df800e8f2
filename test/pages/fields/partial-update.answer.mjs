/**
 * A partial response: the field anew, with what was posted in it.
 * @param {URLSearchParams} form
 */
export function answer(form) {
  const note = (form.get('case:note') ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]]]><![CDATA[>');
  const field = `<textarea id="case:note" name="case:note" aria-label="Verslag" data-field>\n${note}</textarea>`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<partial-response id="j_id1"><changes><update id="case:note"><![CDATA[${field}]]></update></changes></partial-response>`;
  return { type: 'text/xml; charset=utf-8', body };
}
