import { useTranslation } from 'react-i18next';
import en from '../i18n/en.json';

type Known = keyof typeof en.jobReason;

/** Why a job ended other than well, from closed lists of the agent and the scheduler; one that is newer than this page is shown as it is. */
export function JobReason({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return <span title={reason}>{reason in en.jobReason ? t(`jobReason.${reason as Known}`) : reason}</span>;
}
