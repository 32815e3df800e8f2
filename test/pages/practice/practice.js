// A small case system: three cases, and notes that live as long as the page.
const saved = new Map();
const noteForm = document.querySelector('#note-form');
const mail = document.querySelector('#mail');

function openCase(link) {
  for (const other of document.querySelectorAll('nav a')) other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'page');
  document.querySelector('h1').textContent = link.textContent;
  noteForm.reset();
  mail.textContent = '';
  showNotes(link.dataset.case);
}

function showNotes(id) {
  document.querySelector('#notes').replaceChildren(
    ...(saved.get(id) ?? []).map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
}

document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  openCase(link);
});

noteForm.addEventListener('submit', (event) => {
  event.preventDefault();
  const id = document.querySelector('nav a[aria-current]').dataset.case;
  saved.set(id, [...(saved.get(id) ?? []), noteForm.elements.note.value]);
  showNotes(id);
  document.querySelector('#saved').textContent = 'Opgeslagen';
});
