import { useTranslation } from 'react-i18next';
import type { WindowRule } from '../api/types';
import { Duration } from '../ui/Moment';
import { readRecurrence } from './recurrence';

/** A window rule in words; a recurrence that this page has no words for is shown as it is. */
export function WindowText({ rule }: { rule: WindowRule }) {
  const { t, i18n } = useTranslation();
  const recurrence = readRecurrence(rule.recurrence);
  const days = (weekdays: number[]) => new Intl.ListFormat(i18n.language).format(weekdays.map((day) => weekdayName(day, i18n.language)));
  const when = () => {
    switch (recurrence?.kind) {
      case 'once':
        return t('recurrence.once', { date: rule.start.slice(0, 10) });
      case 'daily':
        return t('recurrence.daily');
      case 'weekly':
        return t('recurrence.weekly', { days: days(recurrence.weekdays) });
      case 'patchTuesday':
        return recurrence.daysAfter === 0 ? t('recurrence.patchTuesday') : t('recurrence.afterPatchTuesday', { count: recurrence.daysAfter });
      default:
        return rule.recurrence;
    }
  };
  return (
    <>
      <strong>{rule.name}</strong>: {when()}, {t('recurrence.at', { time: rule.start.slice(11, 16), zone: rule.timeZone })}, <Duration iso={rule.length} />
    </>
  );
}

/** @param day 0 is Monday */
export function weekdayName(day: number, language: string): string {
  const monday = Date.UTC(2026, 0, 5);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(monday + day * 86_400_000);
}
