import { useTranslation } from 'react-i18next';
import type { NextWindow } from '../api/types';
import { Moment } from '../ui/Moment';

export function NextWindowText({ next }: { next: NextWindow }) {
  const { t } = useTranslation();
  if (!next.start) {
    return <span className="quiet">{t(`nextWindow.${next.reason ?? 'NO_OCCURRENCE'}`)}</span>;
  }
  return (
    <>
      {next.name} <Moment at={next.start} zone={next.timeZone} />
      {next.frozenUntil && (
        <span className="quiet below">
          {t('nextWindow.frozenUntil')} <Moment at={next.frozenUntil} />
        </span>
      )}
    </>
  );
}
