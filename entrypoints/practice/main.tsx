import { render } from 'preact';
import { shownMatrix } from '../../src/coaching/shown-matrix.ts';
import { setLocale } from '../../src/i18n/translate.ts';
import { coachOwnPage } from '../../src/platform/own-page.ts';
import { settings } from '../../src/platform/storage.ts';
import type { FrameSummary } from '../../src/protocol/messages.ts';
import { Practice } from '../../src/ui/practice/practice.tsx';
import '../../src/ui/practice/practice.css';

const root = document.querySelector('#page');
const { locale } = await settings.getValue();
setLocale(locale);
document.documentElement.lang = locale;

const show = (summary: FrameSummary | null): void => {
  if (root) render(<Practice matrix={shownMatrix()} summary={summary} />, root);
};
show(null);
await coachOwnPage(show);
