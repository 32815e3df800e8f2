import { SENSITIVITIES } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { DAYS } from '../../policy/catalog.ts';
import { dayName, keyName } from '../policy-words.ts';
import { useId } from '../use-id.ts';
import type { LeadDraft } from './lead-draft.ts';
import { RowsField } from './rows-field.tsx';

interface LeadFieldsProps {
  readonly draft: LeadDraft;
  readonly onChange: (change: Partial<LeadDraft>) => void;
}

/** What a team lead sets most, beside the modes: a field for each key of the catalog. */
export function LeadFields({ draft, onChange }: LeadFieldsProps) {
  const { quietHours, meldcodeLinks, sites } = draft;
  return (
    <>
      <Choices draft={draft} onChange={onChange} />
      <RowsField name={keyName('quietHours')} hint={t('options.lead.quiet-hint')} rows={quietHours} empty={{ from: '12:00', to: '13:00', days: [] }} add={t('options.lead.quiet-add')} onRows={(rows) => { onChange({ quietHours: rows }); }}>
        {(row, change, label) => (
          <>
            <label>{t('options.lead.from')} <input type="time" aria-label={label(t('options.lead.from'))} value={row.from} onInput={({ currentTarget }) => { change({ ...row, from: currentTarget.value }); }} /></label>
            <label>{t('options.lead.to')} <input type="time" aria-label={label(t('options.lead.to'))} value={row.to} onInput={({ currentTarget }) => { change({ ...row, to: currentTarget.value }); }} /></label>
            {DAYS.map((day) => (
              <label key={day}>
                <input
                  type="checkbox"
                  aria-label={label(dayName(day))}
                  checked={row.days.includes(day)}
                  onChange={({ currentTarget }) => { change({ ...row, days: DAYS.filter((one) => (one === day ? currentTarget.checked : row.days.includes(one))) }); }}
                />
                {dayName(day)}
              </label>
            ))}
          </>
        )}
      </RowsField>
      <Officer draft={draft} onChange={onChange} />
      <ReportKey draft={draft} onChange={onChange} />
      <RowsField name={keyName('meldcodeLinks')} hint={t('options.lead.links-hint')} rows={meldcodeLinks} empty={{ label: '', url: '' }} add={t('options.lead.links-add')} onRows={(rows) => { onChange({ meldcodeLinks: rows }); }}>
        {(row, change, label) => (
          <>
            <label class="wide">{t('options.lead.link-label')} <input type="text" aria-label={label(t('options.lead.link-label'))} maxLength={80} value={row.label} onInput={({ currentTarget }) => { change({ ...row, label: currentTarget.value }); }} /></label>
            <label class="wide">{t('options.lead.address')} <input type="url" aria-label={label(t('options.lead.address'))} placeholder="https://…" value={row.url} onInput={({ currentTarget }) => { change({ ...row, url: currentTarget.value }); }} /></label>
          </>
        )}
      </RowsField>
      <RowsField name={keyName('sites')} hint={t('options.lead.sites-hint')} rows={sites} empty="" add={t('options.lead.sites-add')} onRows={(rows) => { onChange({ sites: rows }); }}>
        {(row, change, label) => (
          <label class="wide">{t('options.lead.address')} <input type="url" aria-label={label(t('options.lead.address'))} placeholder="https://…" value={row} onInput={({ currentTarget }) => { change(currentTarget.value); }} /></label>
        )}
      </RowsField>
    </>
  );
}

function Choices({ draft: { sensitivity, chip }, onChange }: LeadFieldsProps) {
  const [sensitivityId, chipId] = [useId(), useId()];
  return (
    <>
      <label for={sensitivityId}>{keyName('sensitivity')}</label>
      <select
        id={sensitivityId}
        value={sensitivity ?? ''}
        onChange={({ currentTarget }) => { onChange({ sensitivity: SENSITIVITIES.find((one) => one === currentTarget.value) ?? null }); }}
      >
        <option value="">{t('options.lead.not-set')}</option>
        {SENSITIVITIES.map((each) => <option key={each} value={each}>{t(`sensitivity.${each}`)}</option>)}
      </select>
      <label for={chipId}>{keyName('chip')}</label>
      <select
        id={chipId}
        value={chip === null ? '' : String(chip)}
        onChange={({ currentTarget: { value } }) => { onChange({ chip: value === '' ? null : value === 'true' }); }}
      >
        <option value="">{t('options.lead.not-set')}</option>
        <option value="true">{t('policy.value.shown')}</option>
        <option value="false">{t('policy.value.hidden')}</option>
      </select>
    </>
  );
}

function ReportKey({ draft: { reportKey }, onChange }: LeadFieldsProps) {
  const [id, hintId] = [useId(), useId()];
  return (
    <>
      <label for={id}>{keyName('reportKey')}</label>
      <input id={id} class="long" type="text" autocomplete="off" spellcheck={false} placeholder="age1…" aria-describedby={hintId} value={reportKey} onInput={({ currentTarget }) => { onChange({ reportKey: currentTarget.value }); }} />
      <p id={hintId} class="quiet">{t('options.lead.report-key-hint')}</p>
    </>
  );
}

function Officer({ draft: { privacyOfficer }, onChange }: LeadFieldsProps) {
  const fields = [
    { name: 'name', form: 'text', label: t('options.lead.officer-name') },
    { name: 'email', form: 'email', label: t('options.lead.officer-email') },
    { name: 'phone', form: 'tel', label: t('options.lead.officer-phone') },
  ] as const;
  return (
    <fieldset>
      <legend>{keyName('privacyOfficer')}</legend>
      <p class="quiet">{t('options.lead.officer-hint')}</p>
      <div class="grid">
        {fields.map(({ name, form, label }) => (
          <label key={name}>
            <span>{label}</span>
            <input type="text" inputMode={form} autocomplete="off" value={privacyOfficer[name]} onInput={({ currentTarget }) => { onChange({ privacyOfficer: { ...privacyOfficer, [name]: currentTarget.value } }); }} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
