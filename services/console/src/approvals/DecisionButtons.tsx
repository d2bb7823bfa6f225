import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionDialog } from './DecisionDialog';
import type { Choice, PendingBulletin } from './pending';

interface Props {
  chosen: PendingBulletin[];
  /** all that is pending is here */
  isWhole: boolean;
  done: () => void;
}

/** The second of three clicks: select, approve, confirm what the preview says. */
export function DecisionButtons({ chosen, isWhole, done }: Props) {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<Choice>();
  const disabled = chosen.length === 0 || !isWhole;
  return (
    <div className="filters">
      <Button isDisabled={disabled} onClick={() => setDecision('APPROVED')}>
        {t('approval.approve')}
      </Button>
      <Button variant="secondary" isDisabled={disabled} onClick={() => setDecision('DECLINED')}>
        {t('approval.decline')}
      </Button>
      <span className="quiet" role="status">
        {t('approval.selected', { count: chosen.length })}
      </span>
      {decision && (
        <DecisionDialog
          decision={decision}
          chosen={chosen}
          close={(taken) => {
            setDecision(undefined);
            if (taken) {
              done();
            }
          }}
        />
      )}
    </div>
  );
}
