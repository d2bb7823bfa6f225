import { useTranslation } from 'react-i18next';
import { StateBadge } from './StateBadge';
import { type AnyState, looks } from './states';

export type Counts = Partial<Record<AnyState, number>>;

interface Props {
  counts: Counts;
  label: string;
  /** the numbers stand beside it already */
  plain?: boolean;
}

/** How many of each state: a bar for the eye, numbers for everybody. The parts are all of it, unknown among them. */
export function StateBar({ counts, label, plain }: Props) {
  const { i18n, t } = useTranslation();
  const parts = (Object.entries(counts) as [AnyState, number][]).filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) {
    return <span className="quiet">{t('bar.nothing')}</span>;
  }
  const bar = (
    <div className="state-bar" aria-hidden="true">
      {parts.map(([state, count]) => (
        <span key={state} className={`state-bar-part look-${looks[state]}`} style={{ flexGrow: count }} title={t(`state.${state}`)} />
      ))}
    </div>
  );
  if (plain) {
    return bar;
  }
  return (
    <figure className="state-bar-figure" aria-label={label}>
      {bar}
      <figcaption className="state-bar-numbers">
        {parts.map(([state, count]) => (
          <StateBadge key={state} state={state} count={count} />
        ))}
        <span className="quiet">{t('bar.total', { total: total.toLocaleString(i18n.language) })}</span>
      </figcaption>
    </figure>
  );
}
