import { SENSITIVITIES } from '../../engine/types.ts';
import { t } from '../../i18n/translate.ts';
import { DAYS } from '../../policy/catalog.ts';
import { dayName, keyName } from '../policy-words.ts';
import { useId } from '../use-id.ts';
import { siteOf } from './lead-draft.ts';
import type { LeadDraft } from './lead-draft.ts';
import { LeadField } from './lead-field.tsx';
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
      <RowsField field="quietHours" hint={t('options.lead.quiet-hint')} rows={quietHours} empty={{ from: '12:00', to: '13:00', days: [] }} add={t('options.lead.quiet-add')} onRows={(rows) => { onChange({ quietHours: rows }); }}>
        {(row, change, label, place) => (
          <>
            <LeadField field={`${place}.from`} type="time" label={t('options.lead.from')} rowLabel={label(t('options.lead.from'))} value={row.from} onText={(from) => { change({ ...row, from }); }} />
            <LeadField field={`${place}.to`} type="time" label={t('options.lead.to')} rowLabel={label(t('options.lead.to'))} value={row.to} onText={(to) => { change({ ...row, to }); }} />
            <div class="days">
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
            </div>
          </>
        )}
      </RowsField>
      <Officer draft={draft} onChange={onChange} />
      <Counting draft={draft} onChange={onChange} />
      <RowsField field="meldcodeLinks" hint={t('options.lead.links-hint')} rows={meldcodeLinks} empty={{ label: '', url: '' }} add={t('options.lead.links-add')} onRows={(rows) => { onChange({ meldcodeLinks: rows }); }}>
        {(row, change, label, place) => (
          <>
            <LeadField field={`${place}.label`} isWide type="text" maxLength={80} label={t('options.lead.link-label')} rowLabel={label(t('options.lead.link-label'))} value={row.label} onText={(text) => { change({ ...row, label: text }); }} />
            <LeadField field={`${place}.url`} isWide type="url" placeholder="https://…" label={t('options.lead.address')} rowLabel={label(t('options.lead.address'))} value={row.url} onText={(url) => { change({ ...row, url }); }} />
          </>
        )}
      </RowsField>
      <RowsField field="sites" hint={t('options.lead.sites-hint')} rows={sites} empty="" add={t('options.lead.sites-add')} onRows={(rows) => { onChange({ sites: rows }); }}>
        {(row, change, label, place) => (
          <LeadField field={place} isWide type="url" placeholder="https://…" label={t('options.lead.address')} rowLabel={label(t('options.lead.address'))} value={row} onText={change} onLeave={() => { if (siteOf(row) !== row) change(siteOf(row)); }} />
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

function Counting({ draft: { counting, team, reportKey }, onChange }: LeadFieldsProps) {
  const [id, hintId] = [useId(), useId()];
  return (
    <fieldset class="fields">
      <legend>{t('options.lead.counting')}</legend>
      <div class="field">
        <label for={id}>{keyName('counting')}</label>
        <select
          id={id}
          aria-describedby={hintId}
          value={counting ?? ''}
          onChange={({ currentTarget: { value } }) => { onChange({ counting: value === 'on' || value === 'off' ? value : null }); }}
        >
          <option value="">{t('options.lead.not-set')}</option>
          <option value="on">{t('policy.counting.on')}</option>
          <option value="off">{t('policy.counting.off')}</option>
        </select>
        <p id={hintId} class="quiet">{t('options.lead.counting-hint')}</p>
      </div>
      <LeadField field="team" type="text" maxLength={60} autocomplete="off" label={keyName('team')} hint={t('options.lead.team-hint')} value={team} onText={(text) => { onChange({ team: text }); }} />
      <LeadField field="reportKey" isWide type="text" autocomplete="off" spellcheck={false} placeholder="age1…" label={keyName('reportKey')} hint={t('options.lead.report-key-hint')} value={reportKey} onText={(key) => { onChange({ reportKey: key }); }} />
    </fieldset>
  );
}

function Officer({ draft: { privacyOfficer }, onChange }: LeadFieldsProps) {
  const fields = [
    { name: 'name', form: 'text', label: t('options.lead.officer-name'), longest: 80 },
    { name: 'email', form: 'email', label: t('options.lead.officer-email'), longest: 120 },
    { name: 'phone', form: 'tel', label: t('options.lead.officer-phone'), longest: 30 },
  ] as const;
  return (
    <fieldset>
      <legend>{keyName('privacyOfficer')}</legend>
      <p class="quiet">{t('options.lead.officer-hint')}</p>
      <div class="grid">
        {fields.map(({ name, form, label, longest }) => (
          <LeadField
            key={name}
            field={`privacyOfficer.${name}`}
            type="text"
            inputMode={form}
            autocomplete="off"
            maxLength={longest}
            label={label}
            value={privacyOfficer[name]}
            onText={(text) => { onChange({ privacyOfficer: { ...privacyOfficer, [name]: text } }); }}
          />
        ))}
      </div>
    </fieldset>
  );
}
