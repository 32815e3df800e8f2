/** Whose saves these are, from the page's address. */
const run = new URLSearchParams(location.search).get("run") ?? "";
for (const field of document.querySelectorAll("[name=run]")) field.value = run;
globalThis.post = (note, action) =>
  fetch(location.pathname, { method: "POST", body: new URLSearchParams({ run, note, action }) }).then(() => {
    document.querySelector("output").value += `${action} `;
  });
