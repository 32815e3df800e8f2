import { useState } from 'preact/hooks';
import '../../i18n/page-texts.ts';
import { t } from '../../i18n/translate.ts';
import { SITE_PARTS } from '../../policy/site-profile.ts';
import type { SitePart, SiteProfile } from '../../policy/site-profile.ts';
import type { FileRead } from '../../policy/site-profile-file.ts';
import { PageHeader } from '../page/page-header.tsx';

interface ProfilesPageProps {
  /** The worker's own. */
  readonly profiles: readonly SiteProfile[];
  readonly read: (file: File) => Promise<FileRead>;
  readonly add: (profiles: readonly SiteProfile[]) => void;
  readonly remove: (origin: string, part: SitePart, selector: string) => void;
  readonly save: () => void;
}

/** What came of the file that was chosen last. */
interface Outcome {
  readonly file: string;
  readonly read: FileRead;
}

/** The places that the worker pointed out, on all sites; as a file for colleagues, and from one. */
export function ProfilesPage({ profiles, read, add, remove, save }: ProfilesPageProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const choose = async (file: File): Promise<void> => {
    const result = await read(file);
    if (result.faults.length === 0) add(result.profiles);
    setOutcome({ file: file.name, read: result });
  };
  return (
    <>
      <PageHeader title={t('profiles.title')} text={t('profiles.intro')} />
      <main>
        <section>
          <h2>{t('profiles.list')}</h2>
          {profiles.length === 0 && <p class="quiet">{t('profiles.none')}</p>}
          {profiles.map((profile) => <Site key={profile.origin} profile={profile} remove={remove} />)}
        </section>
        <section>
          <h2>{t('profiles.file')}</h2>
          <p>{t('profiles.file-intro')}</p>
          <div class="file-buttons">
            <button type="button" class="outlined" disabled={profiles.length === 0} onClick={save}>{t('profiles.save')}</button>
            <label class="outlined">
              {t('profiles.choose')}
              <input
                type="file"
                accept=".json,application/json"
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? [];
                  if (file !== undefined) void choose(file);
                  // The same file may be chosen again, mended.
                  currentTarget.value = '';
                }}
              />
            </label>
          </div>
          <div role="status">{outcome !== null && <Result {...outcome} />}</div>
        </section>
      </main>
    </>
  );
}

function Site({ profile, remove }: { readonly profile: SiteProfile; readonly remove: ProfilesPageProps['remove'] }) {
  const { origin, noteFields, helpRequest, saveButtons } = profile;
  const places = { noteFields, helpRequest: helpRequest === null ? [] : [helpRequest], saveButtons };
  return (
    <div class="site">
      <h3>{origin}</h3>
      <ul>
        {SITE_PARTS.flatMap((part) => places[part].map((selector) => (
          <li key={part + selector}>
            <span class="quiet">{t(`places.part.${part}`)}</span> <code>{selector}</code>
            <button
              type="button"
              class="plain"
              aria-label={t('places.remove-label', { what: selector })}
              onClick={() => { remove(origin, part, selector); }}
            >
              {t('places.remove')}
            </button>
          </li>
        )))}
      </ul>
    </div>
  );
}

function Result({ file, read: { profiles, faults } }: Outcome) {
  if (faults.length === 0) return <p><strong>{t('profiles.added', { count: profiles.length })}</strong></p>;
  return (
    <>
      <p><strong>{t('profiles.refused', { file })}</strong> {t('profiles.unchanged')}</p>
      <ul class="faults">
        {faults.map(({ kind, line }) => (
          <li key={kind + String(line)}>
            <strong>{t('profiles.line', { file, line })}</strong> {t(`profiles.fault.${kind}`)} {t(`profiles.mend.${kind}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
