import { useTranslation } from 'react-i18next';
import { absolute, durationParts, relative } from './moment';
import { useNow } from './useNow';

interface Props {
  at: string | undefined;
  /** the customer's, where it matters: it is shown besides the viewer's own */
  zone?: string;
  /** what is said when there is none */
  none?: string;
}

/** When something was or will be, and how far away that is. */
export function Moment({ at, zone, none }: Props) {
  const { i18n, t } = useTranslation();
  const now = useNow();
  if (!at) {
    return <span className="quiet">{none ?? t('time.never')}</span>;
  }
  const date = new Date(at);
  const own = absolute(date, i18n.language);
  const theirs = zone ? absolute(date, i18n.language, zone) : own;
  return (
    <time dateTime={at} title={at} className="moment">
      {own} <span className="quiet">{relative(date, now, i18n.language)}</span>
      {theirs !== own && <span className="moment-there">{theirs}</span>}
    </time>
  );
}

function exact(at: Date, language: string, zone: string | undefined): string {
  const own = absolute(at, language);
  const theirs = absolute(at, language, zone);
  return theirs === own ? own : `${own}, ${theirs}`;
}

/** Only how far away it is; the exact time on hover, and for screen readers and machines in the element. */
export function Ago({ at, zone, none }: Props) {
  const { i18n, t } = useTranslation();
  const now = useNow();
  if (!at) {
    return <span className="quiet">{none ?? t('time.never')}</span>;
  }
  const date = new Date(at);
  return (
    <time dateTime={at} title={exact(date, i18n.language, zone)}>
      {relative(date, now, i18n.language)}
    </time>
  );
}

export function Duration({ iso }: { iso: string }) {
  const { t } = useTranslation();
  const { days, hours, minutes } = durationParts(iso);
  const parts = [
    days > 0 && t('time.days', { count: days }),
    hours > 0 && t('time.hours', { count: hours }),
    minutes > 0 && t('time.minutes', { count: minutes }),
  ].filter(Boolean);
  return <>{parts.length > 0 ? parts.join(' ') : t('time.minutes', { count: 0 })}</>;
}
