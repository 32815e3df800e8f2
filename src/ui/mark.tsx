/** The sign of Noodzaak: a note whose last line has become shorter. Beside a name, so hidden from assistive technology. */
export function Mark() {
  return (
    <svg class="sign" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b6663" />
      <path d="M8 10h16M8 16.5h16" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" />
      <path d="M8 23.5h5" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" />
      <circle cx="21.5" cy="23.5" r="2.6" fill="#ffb48c" />
    </svg>
  );
}
