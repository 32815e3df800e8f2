import { render } from 'preact';
import { setLocale } from '../../src/i18n/translate.ts';
import { saveFile } from '../../src/platform/save-file.ts';
import { addSiteProfiles, removePlace } from '../../src/platform/site-profiles.ts';
import { ownSiteProfiles, settings } from '../../src/platform/storage.ts';
import { readProfileFile } from '../../src/policy/site-profile-file.ts';
import { siteProfileFile } from '../../src/policy/site-profile.ts';
import { parseJson } from '../../src/rules/parse-json.ts';
import { ProfilesPage } from '../../src/ui/site-profile/profiles-page.tsx';
import '../../src/ui/site-profile/profiles-page.css';

const root = document.querySelector('#page');
const { locale } = await settings.getValue();
setLocale(locale);
document.documentElement.lang = locale;

async function show(): Promise<void> {
  const profiles = await ownSiteProfiles.getValue();
  const page = (
    <ProfilesPage
      profiles={profiles}
      read={async (file) => readProfileFile(parseJson(file.name, await file.text()))}
      add={(added) => void addSiteProfiles(added)}
      remove={(origin, part, selector) => void removePlace(origin, part, selector)}
      save={() => { saveFile('noodzaak-plekken.json', siteProfileFile(profiles)); }}
    />
  );
  if (root) render(page, root);
}

await show();
ownSiteProfiles.watch(() => void show());
