import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';

/** Which packages, from which version to which; and which of them the endpoint's owner holds. */
export function PackageTargets({ finding: { packages, held } }: { finding: Pick<Finding, 'packages' | 'held'> }) {
  const { t } = useTranslation();
  const [first, ...others] = packages;
  return (
    <span className="code">
      {first && (
        <>
          {first.name} <span className="quiet">{first.installed} →</span> {first.target}
        </>
      )}
      {others.length > 0 && <span title={others.map(({ name, target }) => `${name} → ${target}`).join('\n')}> {t('andMore', { count: others.length })}</span>}
      {held.length > 0 && <span> {t('finding.held', { names: held.join(', ') })}</span>}
    </span>
  );
}
