import { Label, type LabelProps } from '@patternfly/react-core';
import BanIcon from '@patternfly/react-icons/dist/esm/icons/ban-icon';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import HourglassHalfIcon from '@patternfly/react-icons/dist/esm/icons/hourglass-half-icon';
import InProgressIcon from '@patternfly/react-icons/dist/esm/icons/in-progress-icon';
import QuestionCircleIcon from '@patternfly/react-icons/dist/esm/icons/question-circle-icon';
import UserCheckIcon from '@patternfly/react-icons/dist/esm/icons/user-check-icon';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyState, type Look, looks } from './states';

const colors: Record<Look, LabelProps['color']> = {
  good: 'green',
  bad: 'red',
  waiting: 'orange',
  working: 'blue',
  unknown: 'grey',
  chosen: 'purple',
  over: 'grey',
};

const icons: Record<Look, ComponentType> = {
  good: CheckCircleIcon,
  bad: ExclamationCircleIcon,
  waiting: HourglassHalfIcon,
  working: InProgressIcon,
  unknown: QuestionCircleIcon,
  chosen: UserCheckIcon,
  over: BanIcon,
};

/** A state of anything: finding, job, deployment, approval, endpoint. */
export function StateBadge({ state, count }: { state: AnyState; count?: number }) {
  const { t, i18n } = useTranslation();
  const look = looks[state];
  const Icon = icons[look];
  return (
    <Label isCompact color={colors[look]} icon={<Icon />} variant={look === 'unknown' ? 'outline' : 'filled'}>
      {t(`state.${state}`)}
      {count === undefined ? '' : ` ${count.toLocaleString(i18n.language)}`}
    </Label>
  );
}
