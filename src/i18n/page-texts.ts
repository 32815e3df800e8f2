/** Words of our own pages and of the picker: who imports this has them. The coach goes into every case, and does without. */
import en from './locales/pages/en.json' with { type: 'json' };
import nl from './locales/pages/nl.json' with { type: 'json' };
import { addTexts } from './translate.ts';

addTexts({ nl, en });
