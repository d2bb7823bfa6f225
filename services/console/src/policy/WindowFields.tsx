import { Checkbox, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field, TextField } from '../ui/Field';
import { ZoneField } from '../ui/ZoneField';
import { MOST_DAYS_AFTER } from './recurrence';
import type { WindowDraft } from './windowDraft';
import { weekdayName } from './WindowText';

const kinds = ['weekly', 'daily', 'patchTuesday', 'once'] as const satisfies WindowDraft['kind'][];

interface Props {
  draft: WindowDraft;
  set: (draft: WindowDraft) => void;
}

/** The controls in which a maintenance window is written down. */
export function WindowFields({ draft, set }: Props) {
  const { t } = useTranslation();
  const change = (part: Partial<WindowDraft>) => set({ ...draft, ...part });
  return (
    <div className="field-grid">
      <TextField label={t('window.name')} value={draft.name} set={(name) => change({ name })} isRequired />
      <Field label={t('window.repeats')}>
        {(id) => (
          <FormSelect id={id} value={draft.kind} onChange={(_, kind) => change({ kind: kinds.find((one) => one === kind) ?? 'weekly' })}>
            {kinds.map((kind) => (
              <FormSelectOption key={kind} value={kind} label={t(`window.kind.${kind}`)} />
            ))}
          </FormSelect>
        )}
      </Field>
      <Day draft={draft} change={change} />
      <TextField label={t('window.time')} type="time" value={draft.time} set={(time) => change({ time })} isRequired />
      <TextField
        label={t('window.hours')}
        type="number"
        min={0.25}
        max={168}
        step={0.25}
        value={String(draft.hours)}
        set={(hours) => change({ hours: Number(hours) })}
        isRequired
      />
      <ZoneField label={t('customer.zone')} value={draft.zone} set={(zone) => change({ zone })} />
    </div>
  );
}

function Day({ draft, change }: { draft: WindowDraft; change: (part: Partial<WindowDraft>) => void }) {
  const { t, i18n } = useTranslation();
  switch (draft.kind) {
    case 'daily':
      return null;
    case 'once':
      return <TextField label={t('window.date')} type="date" value={draft.date} set={(date) => change({ date })} isRequired />;
    case 'patchTuesday':
      return (
        <TextField
          label={t('window.daysAfter')}
          type="number"
          min={0}
          max={MOST_DAYS_AFTER}
          value={String(draft.daysAfter)}
          set={(days) => change({ daysAfter: Math.min(MOST_DAYS_AFTER, Math.max(0, Math.trunc(Number(days)))) })}
        />
      );
    case 'weekly':
      return (
        <fieldset className="weekdays">
          <legend>{t('window.weekdays')}</legend>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <Checkbox
              key={day}
              id={`weekday-${day}`}
              label={weekdayName(day, i18n.language).slice(0, 2)}
              aria-label={weekdayName(day, i18n.language)}
              isChecked={draft.weekdays.includes(day)}
              onChange={(_, on) => change({ weekdays: on ? [...draft.weekdays, day] : draft.weekdays.filter((one) => one !== day) })}
            />
          ))}
        </fieldset>
      );
  }
}
