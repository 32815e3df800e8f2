import '../../i18n/page-texts.ts';
import { t } from '../../i18n/translate.ts';
import { PageHeader } from '../page/page-header.tsx';
import { DismissedSection } from './dismissed-section.tsx';
import { LeadSection } from './lead-section.tsx';
import { ModesSection } from './modes-section.tsx';
import type { OptionsProps } from './options-state.ts';
import { PolicySection } from './policy-section.tsx';
import { StoredSection } from './stored-section.tsx';
import { TeamSection } from './team-section.tsx';
import { WorkerSection } from './worker-section.tsx';

/** What a worker, a team lead and an organisation set here, each in a section. */
export function Options(props: OptionsProps) {
  return (
    <>
      <PageHeader title={t('options.title')} text={t('options.intro')} />
      <main>
        <WorkerSection {...props} />
        <DismissedSection {...props} />
        <ModesSection {...props} />
        <TeamSection {...props} />
        <LeadSection {...props} />
        <PolicySection {...props} />
        <StoredSection {...props} />
      </main>
    </>
  );
}
