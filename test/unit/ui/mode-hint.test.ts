import '../../../src/i18n/page-texts.ts';
import { afterEach, describe, expect, it } from 'vitest';
import matrix from 'virtual:noodzaak-matrix';
import { setLocale } from '../../../src/i18n/translate.ts';
import { MODES } from '../../../src/policy/mode.ts';
import { modeHint } from '../../../src/ui/options/mode-fields.tsx';

afterEach(() => { setLocale('nl'); });

describe('what is said of the mode for everything', () => {
  it('is that nothing is held up, where no subject is stricter', () => {
    expect(modeHint('coach', [], matrix)).toBe('Noodzaak denkt mee en houdt niets tegen.');
    expect(modeHint('coach', [{ subject: 'religion', mode: 'coach' }], matrix)).toBe('Noodzaak denkt mee en houdt niets tegen.');
  });

  it('names what is held up all the same', () => {
    const modes = [{ subject: 'dossier-request', mode: 'hold' }, { subject: 'religion', mode: 'ask' }] as const;
    expect(modeHint('coach', modes, matrix)).toMatch(/^Noodzaak denkt mee en houdt niets tegen, behalve bij wat strenger staat: .+, Geloof en levensovertuiging\.$/);
    expect(modeHint('ask', modes, matrix), 'what asks is no stricter than the rest').toMatch(/meteen opslaan\. Dat kan niet bij wat op Opslaan pauzeren staat: [^,]+\.$/);
    expect(modeHint('ask', modes, matrix)).not.toContain('Geloof');
  });

  it('needs no more where everything is held', () => {
    expect(modeHint('hold', [{ subject: 'religion', mode: 'hold' }], matrix)).not.toContain('Geloof');
  });

  it.each(['nl', 'en'] as const)('calls the modes as the list above does: %s', (locale) => {
    setLocale(locale);
    const names = MODES.map((mode) => modeHint(mode, [{ subject: 'religion', mode: 'hold' }], matrix));
    expect(names.join('\n')).not.toMatch(/\{\{|mode\.|undefined/);
  });
});
