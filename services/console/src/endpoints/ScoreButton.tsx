import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';
import { DialogButton } from '../ui/DialogButton';
import { FrameworkDeadlines } from './FrameworkDeadlines';
import { ScoreParts } from './ScoreParts';

/** How much a finding matters; it opens what that is made of, where each part comes from, and by when which framework wants it gone. */
export function ScoreButton({ finding, zone }: { finding: Finding; zone: string | undefined }) {
  const { t, i18n } = useTranslation();
  const score = finding.score.total.toLocaleString(i18n.language);
  return (
    <DialogButton variant="link" action={score} label={t('score.open', { score })} title={t('score.title', { bulletin: finding.bulletin })}>
      {() => (
        <div className="stack">
          <p>{t('score.total', { score })}</p>
          <ScoreParts finding={finding} />
          <FrameworkDeadlines deadlines={finding.deadlines} zone={zone} />
        </div>
      )}
    </DialogButton>
  );
}
