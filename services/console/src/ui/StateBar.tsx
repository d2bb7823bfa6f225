import { useTranslation } from 'react-i18next';
import { StateBadge } from './StateBadge';
import { type AnyState, looks } from './states';

export type Counts = Partial<Record<AnyState, number>>;

/** How many of each state: a bar for the eye, numbers for everybody. The parts are all of it, unknown among them. */
export function StateBar({ counts, label }: { counts: Counts; label: string }) {
  const { i18n, t } = useTranslation();
  const parts = (Object.entries(counts) as [AnyState, number][]).filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) {
    return <span className="quiet">{t('bar.nothing')}</span>;
  }
  return (
    <figure className="state-bar-figure" aria-label={label}>
      <div className="state-bar" aria-hidden="true">
        {parts.map(([state, count]) => (
          <span key={state} className={`state-bar-part look-${looks[state]}`} style={{ flexGrow: count }} title={t(`state.${state}`)} />
        ))}
      </div>
      <figcaption className="state-bar-numbers">
        {parts.map(([state, count]) => (
          <StateBadge key={state} state={state} count={count} />
        ))}
        <span className="quiet">{t('bar.total', { total: total.toLocaleString(i18n.language) })}</span>
      </figcaption>
    </figure>
  );
}
